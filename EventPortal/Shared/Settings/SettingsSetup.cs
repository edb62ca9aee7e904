namespace EventPortal.Shared.Settings;

internal static class SettingsSetup
{
    internal static IServiceCollection AddSettings(this IServiceCollection services) => services
        .AddSingleton<SiteSettings>()
        .AddScoped<SettingsStore>()
        .AddHostedService<SettingsWatch>();
}
