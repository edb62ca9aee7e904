using EventPortal.Organizations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventPortal.Catalog.Speakers;

internal sealed class SpeakerConfiguration : IEntityTypeConfiguration<EventSpeaker>, IEntityTypeConfiguration<EventOrganizer>
{
    public void Configure(EntityTypeBuilder<EventSpeaker> builder)
    {
        builder.ToTable("EventSpeakers", "catalog");
        builder.Property(s => s.FullName).HasMaxLength(255);
        builder.Property(s => s.Slug).HasMaxLength(96);
        builder.Property(s => s.JobTitle).HasMaxLength(255);
        builder.Property(s => s.Email).HasMaxLength(254);
        builder.Property(s => s.LegalEntity).HasMaxLength(255);
        builder.Property(s => s.Quote).HasMaxLength(1000);
        builder.Property(s => s.Bio).HasMaxLength(4000);
        builder.Property(s => s.PhotoUrl).HasMaxLength(500);
        builder.HasIndex(s => new { s.OrganizationId, s.Slug }).IsUnique().HasDatabaseName("UX_EventSpeakers_Slug");
        builder.HasOne<Organization>().WithMany().HasForeignKey(s => s.OrganizationId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<EventOrganizer> builder)
    {
        builder.ToTable("EventOrganizers", "catalog");
        builder.Property(o => o.Name).HasMaxLength(255);
        builder.HasOne<Organization>().WithMany().HasForeignKey(o => o.OrganizationId).OnDelete(DeleteBehavior.Restrict);
    }
}
