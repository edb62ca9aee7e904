using EventPortal.Accounts.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventPortal.Organizations.Requests;

internal sealed class OrganizationRequestConfiguration : IEntityTypeConfiguration<OrganizationRequest>
{
    public void Configure(EntityTypeBuilder<OrganizationRequest> builder)
    {
        builder.ToTable("OrganizationRequests", "organizations");
        builder.Property(r => r.Name).HasMaxLength(200);
        builder.Property(r => r.Slug).HasMaxLength(96);
        builder.Property(r => r.Description).HasMaxLength(4000);
        builder.Property(r => r.ReviewComment).HasMaxLength(2000);
        builder.HasIndex(r => new { r.Status, r.CreatedAt });
        builder.HasIndex(r => r.UserId);
        builder.HasOne<Organization>().WithMany().HasForeignKey(r => r.CreatedOrganizationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}
