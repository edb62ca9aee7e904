namespace EventPortal.Shared.Settings;

/// <summary>The settings as this server knows them: read by every request, so never from the database. <see cref="SettingsWatch"/> keeps them fresh.</summary>
public sealed class SiteSettings
{
    private volatile SettingValues current = new();

    public SettingValues Current => current;

    internal void Use(SettingValues values) => current = values;
}
