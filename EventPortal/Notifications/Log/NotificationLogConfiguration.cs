using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventPortal.Notifications.Log;

internal sealed class NotificationLogConfiguration : IEntityTypeConfiguration<NotificationLog>
{
    internal const string OneLetterPerKey = "IX_NotificationLogs_ClaimedKey";

    public void Configure(EntityTypeBuilder<NotificationLog> builder)
    {
        builder.ToTable("NotificationLogs", "notifications");
        builder.Property(l => l.Template).HasMaxLength(100);
        builder.Property(l => l.Recipient).HasMaxLength(320);
        builder.Property(l => l.RecipientName).HasMaxLength(300);
        builder.Property(l => l.Culture).HasMaxLength(10);
        builder.Property(l => l.UnsubscribeUrl).HasMaxLength(2000);
        builder.Property(l => l.DedupeKey).HasMaxLength(200);
        builder.Property(l => l.ClaimedKey).HasMaxLength(200);
        builder.Property(l => l.Subject).HasMaxLength(1000);
        builder.Property(l => l.Error).HasMaxLength(NotificationLog.MaxErrorLength);
        builder.HasIndex(l => l.ClaimedKey).IsUnique().HasDatabaseName(OneLetterPerKey);
        builder.Property(l => l.SearchRecipient).HasMaxLength(320).HasAnnotation(EventPortal.Shared.Data.PostgreSqlDbContext.WordSearch, true);
        builder.HasIndex(l => new { l.CreatedAt, l.Id });
        builder.HasIndex(l => new { l.Template, l.CreatedAt });
        builder.HasIndex(l => new { l.Status, l.CreatedAt });
        builder.HasIndex(l => new { l.UserId, l.CreatedAt });
        builder.HasIndex(l => new { l.Recipient, l.CreatedAt });
    }
}
