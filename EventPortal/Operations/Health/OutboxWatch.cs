using EventPortal.Shared;

namespace EventPortal.Operations.Health;

/// <summary>Keeps the outbox figures of /metrics fresh.</summary>
internal sealed class OutboxWatch(IServiceScopeFactory scopes, PortalMetrics metrics, ILogger<OutboxWatch> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var (lag, failed) = await scope.ServiceProvider.GetRequiredService<OutboxLag>().ReadAsync(stoppingToken);
                metrics.OutboxSeen(lag, failed);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(e, "The outbox could not be measured");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
