using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventPortal.Shared.Data.Audit;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries", "shared");
        builder.Property(a => a.Actor).HasMaxLength(200);
        builder.Property(a => a.ObjectType).HasMaxLength(100);
        builder.Property(a => a.TraceId).HasMaxLength(40);
        builder.HasIndex(a => new { a.OrganizationId, a.At });
        builder.Property(a => a.AdminName).HasMaxLength(200);
        // the search of admins: all of it, by who, by kind, newest first
        builder.HasIndex(a => new { a.At, a.Id });
        builder.HasIndex(a => new { a.UserId, a.At });
        builder.HasIndex(a => new { a.AdminId, a.At }).HasFilter("\"AdminId\" IS NOT NULL");
        builder.HasIndex(a => new { a.ObjectType, a.At });
        builder.HasIndex(a => new { a.ObjectId, a.At });
    }
}
