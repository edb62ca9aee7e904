using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventPortal.Accounts.Users;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public const string EmailIndex = "IX_Users_Email";
    public const string TelegramIndex = "IX_Users_TelegramId";

    public void Configure(EntityTypeBuilder<User> builder)
    {
        // quoted names read the same on both providers
        builder.ToTable("Users", "accounts", t => t.HasCheckConstraint(
            "CK_Users_Known", "\"Email\" IS NOT NULL OR \"TelegramId\" IS NOT NULL OR \"DeletedAt\" IS NOT NULL"));
        builder.HasKey(u => u.Id);
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.UserName).HasMaxLength(64).IsRequired();
        builder.Property(u => u.NormalizedUserName).HasMaxLength(64).IsRequired();
        builder.Property(u => u.Email).HasMaxLength(254);
        builder.Property(u => u.NormalizedEmail).HasMaxLength(254);
        builder.Property(u => u.FirstName).HasMaxLength(100);
        builder.Property(u => u.LastName).HasMaxLength(100);
        builder.Property(u => u.AvatarUrl).HasMaxLength(500);
        builder.Property(u => u.Culture).HasMaxLength(10);
        builder.Property(u => u.TimeZone).HasMaxLength(64);
        builder.Property(u => u.PhoneNumber).HasMaxLength(32);
        builder.Property(u => u.PasswordHash).HasMaxLength(256);
        builder.Property(u => u.SecurityStamp).HasMaxLength(64);
        builder.Property(u => u.ConcurrencyStamp).HasMaxLength(64).IsConcurrencyToken();
        builder.Property(u => u.BlockReason).HasMaxLength(User.MaxReason);
        builder.Property(u => u.SearchText).HasMaxLength(460).HasAnnotation(PostgreSqlDbContext.WordSearch, true);
        builder.HasIndex(u => new { u.CreatedAt, u.Id });
        builder.HasIndex(u => u.BlockedAt).HasFilter("\"BlockedAt\" IS NOT NULL");
        builder.HasIndex(u => u.NormalizedUserName).IsUnique();
        builder.HasIndex(u => u.NormalizedEmail).IsUnique().HasDatabaseName(EmailIndex)
            .HasFilter("\"DeletedAt\" IS NULL AND \"NormalizedEmail\" IS NOT NULL");
        builder.HasIndex(u => u.TelegramId).IsUnique().HasDatabaseName(TelegramIndex)
            .HasFilter("\"DeletedAt\" IS NULL AND \"TelegramId\" IS NOT NULL");
    }
}
