using EventPortal.Shared.Data;
using Microsoft.Extensions.Options;

namespace EventPortal.Analytics.Views;

/// <summary>Writes down every few seconds what this server has counted, and once more when it stops.</summary>
internal sealed class ViewWriter(VisitQueue queue, IServiceScopeFactory scopes, IOptions<AnalyticsOptions> options, TimeProvider time, ILogger<ViewWriter> log)
    : BackgroundService
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.WriteSeconds), time);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await TryAsync(stoppingToken);
    }

    internal async Task WriteAsync(CancellationToken cancellationToken)
    {
        if (queue.Take() is not { Count: > 0 } visits) return;
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().UseSystem("analytics.views");
        scope.ServiceProvider.GetRequiredService<TenantContext>().UseAll();
        await scope.ServiceProvider.GetRequiredService<ViewBook>().EnterAsync(visits, cancellationToken);
    }

    private async Task TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogWarning(e, "Views of event pages could not be written down and are lost");
        }
    }
}
