using EventPortal.Accounts.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventPortal.Organizations;

internal sealed class OrganizationConfiguration : IEntityTypeConfiguration<Organization>
{
    public const string SlugIndex = "UX_Organizations_Slug";

    public void Configure(EntityTypeBuilder<Organization> builder)
    {
        builder.ToTable("Organizations", "organizations");
        builder.Property(o => o.Name).HasMaxLength(200);
        builder.Property(o => o.Slug).HasMaxLength(96);
        builder.Property(o => o.LogoUrl).HasMaxLength(500);
        builder.Property(o => o.BlockReason).HasMaxLength(Organization.MaxReason);
        builder.Property(o => o.ArchiveReason).HasMaxLength(Organization.MaxReason);
        builder.ComplexProperty(o => o.Settings, s => s.ToJson());
        builder.HasIndex(o => o.Slug).IsUnique().HasDatabaseName(SlugIndex).HasFilter("\"DeletedAt\" IS NULL");
        builder.HasOne<User>().WithMany().HasForeignKey(o => o.OwnerId).OnDelete(DeleteBehavior.Restrict);
    }
}
