using EventPortal.Registrations.Attendees;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventPortal.Registrations.Office;

internal sealed class OfficeConfiguration : IEntityTypeConfiguration<Tag>, IEntityTypeConfiguration<RegistrationTag>
{
    internal const string OneTag = "UX_Tags_Name";
    internal const string TaggedOnce = "UX_RegistrationTags";

    public void Configure(EntityTypeBuilder<Tag> builder)
    {
        builder.ToTable("Tags", "registrations");
        builder.Property(t => t.Name).HasMaxLength(Tag.MaxLength);
        builder.Property(t => t.NameKey).HasMaxLength(Tag.MaxLength);
        builder.HasIndex(t => new { t.OrganizationId, t.NameKey }).IsUnique().HasDatabaseName(OneTag);
    }

    public void Configure(EntityTypeBuilder<RegistrationTag> builder)
    {
        builder.ToTable("RegistrationTags", "registrations");
        builder.HasIndex(t => new { t.RegistrationId, t.TagId }).IsUnique().HasDatabaseName(TaggedOnce);
        builder.HasIndex(t => new { t.TagId, t.RegistrationId });
        builder.HasOne<Registration>().WithMany().HasForeignKey(t => t.RegistrationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Tag>().WithMany().HasForeignKey(t => t.TagId).OnDelete(DeleteBehavior.Cascade);
    }
}
