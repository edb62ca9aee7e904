using EventPortal.Shared.Live;

namespace EventPortal.Shared.Settings;

/// <summary>Reads the settings before the first request, when another server changed them, and from time to time in case its word was lost.</summary>
internal sealed class SettingsWatch(IServiceScopeFactory scopes, SiteSettings site, LiveChanges changes, TimeProvider time, ILogger<SettingsWatch> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = changes.Subscribe(PortalSettings.Topic, _ => ReadAsync(stoppingToken));
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await ReadAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the server stops
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            site.Use((await scope.ServiceProvider.GetRequiredService<SettingsStore>().ReadAsync(cancellationToken)).Values);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            log.LogWarning(e, "The settings could not be read; the last known ones stay");
        }
    }
}
