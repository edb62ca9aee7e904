using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventPortal.Shared.Settings;

internal sealed class PortalSettingsConfiguration : IEntityTypeConfiguration<PortalSettings>
{
    public void Configure(EntityTypeBuilder<PortalSettings> builder)
    {
        builder.ToTable("PortalSettings", "shared");
        builder.Property(s => s.SupportEmail).HasMaxLength(254);
        builder.Property(s => s.SupportPhone).HasMaxLength(40);
        builder.Property(s => s.NoticeUk).HasMaxLength(SettingValues.MaxNotice);
        builder.Property(s => s.NoticeEn).HasMaxLength(SettingValues.MaxNotice);
        builder.Property(s => s.NoticeRu).HasMaxLength(SettingValues.MaxNotice);
    }
}
