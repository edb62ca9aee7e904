using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventPortal.Shared.Data.Outbox;

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("OutboxMessages", "shared");
        builder.Property(m => m.Type).HasMaxLength(100);
        builder.Property(m => m.LastError).HasMaxLength(2000);
        builder.Property(m => m.TraceParent).HasMaxLength(60);
        builder.Property(m => m.DropReason).HasMaxLength(500);
        builder.HasIndex(m => m.FailedAt).HasDatabaseName("IX_OutboxMessages_Failed").HasFilter("\"FailedAt\" IS NOT NULL");
        builder.HasIndex(m => new { m.CanWait, m.DueAt }).HasDatabaseName("IX_OutboxMessages_Due").HasFilter("\"ProcessedAt\" IS NULL AND \"FailedAt\" IS NULL");
    }
}
