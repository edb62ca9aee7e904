using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventPortal.Catalog.Events;

/// <summary>An address that an event once had in public: it leads to the present one for ever.</summary>
public sealed class EventSlug : Entity, ITenantOwned
{
    private EventSlug() => Slug = "";

    internal EventSlug(Guid id, Guid organizationId, Guid eventId, string slug, DateTimeOffset retiredAt)
    {
        Id = id;
        OrganizationId = organizationId;
        EventId = eventId;
        Slug = slug;
        RetiredAt = retiredAt;
    }

    public Guid OrganizationId { get; private set; }

    public Guid EventId { get; private set; }

    public string Slug { get; private set; }

    public DateTimeOffset RetiredAt { get; private set; }
}

internal sealed class EventSlugConfiguration : IEntityTypeConfiguration<EventSlug>
{
    public void Configure(EntityTypeBuilder<EventSlug> builder)
    {
        builder.ToTable("EventSlugs", "catalog");
        builder.Property(s => s.Slug).HasMaxLength(96);
        builder.HasIndex(s => new { s.OrganizationId, s.Slug }).IsUnique().HasDatabaseName("UX_EventSlugs_Slug");
        builder.HasOne<Event>().WithMany().HasForeignKey(s => s.EventId).OnDelete(DeleteBehavior.Cascade);
    }
}
