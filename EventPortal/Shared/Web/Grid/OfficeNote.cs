using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventPortal.Shared.Web.Grid;

/// <summary>What a member of an organization wrote for the others about a registration, an application or an order. Its subject never sees it.</summary>
public sealed class OfficeNote : Entity, ITenantOwned
{
    public const int MaxLength = 2000;

    private OfficeNote() => (Text, Author) = ("", "");

    public Guid OrganizationId { get; private set; }

    /// <summary>Id of the registration, application or order.</summary>
    public Guid SubjectId { get; private set; }

    public string Text { get; private set; }

    public string Author { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public static OfficeNote Create(Guid organizationId, Guid subjectId, string text, string author, DateTimeOffset now)
    {
        var clean = text.Trim();
        return new() { Id = NewId(now), OrganizationId = organizationId, SubjectId = subjectId, Text = clean.Length <= MaxLength ? clean : clean[..MaxLength], Author = author, CreatedAt = now };
    }
}

internal sealed class OfficeNoteConfiguration : IEntityTypeConfiguration<OfficeNote>
{
    public void Configure(EntityTypeBuilder<OfficeNote> builder)
    {
        builder.ToTable("OfficeNotes", "shared");
        builder.Property(n => n.Text).HasMaxLength(OfficeNote.MaxLength);
        builder.Property(n => n.Author).HasMaxLength(200);
        builder.HasIndex(n => new { n.SubjectId, n.Id });
    }
}
