using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventPortal.Notifications.DevMailbox;

internal sealed class DevMailConfiguration : IEntityTypeConfiguration<DevMail>, IEntityTypeConfiguration<DevMailFile>
{
    public void Configure(EntityTypeBuilder<DevMail> builder)
    {
        builder.ToTable("DevMails", "notifications");
        builder.Property(m => m.To).HasMaxLength(700);
        builder.Property(m => m.Subject).HasMaxLength(1000);
        builder.Property(m => m.Culture).HasMaxLength(10);
        builder.HasMany(m => m.Files).WithOne().HasForeignKey(f => f.MailId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(m => m.SentAt);
    }

    public void Configure(EntityTypeBuilder<DevMailFile> builder)
    {
        builder.ToTable("DevMailFiles", "notifications");
        builder.Property(f => f.Name).HasMaxLength(300);
        builder.Property(f => f.ContentType).HasMaxLength(100);
        builder.Property(f => f.ContentId).HasMaxLength(200);
    }
}
