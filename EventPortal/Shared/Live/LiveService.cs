using Microsoft.Extensions.Options;

namespace EventPortal.Shared.Live;

/// <summary>Tells this server's pages and the other servers, each at most a few times a second, and hears the others.</summary>
internal sealed class LiveService(
    LiveChanges changes, ILiveWire wire, IOptions<LiveOptions> options, PortalMetrics metrics, TimeProvider time, ILogger<LiveService> log)
    : BackgroundService
{
    /// <summary>Topics told in one turn: with the turns' length the bound of how many pages look again at once.</summary>
    private const int MostTold = 200;

    private static readonly TimeSpan Forever = Timeout.InfiniteTimeSpan;
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LastWord = TimeSpan.FromSeconds(2);

    private readonly Guid server = Guid.CreateVersion7(time.GetUtcNow());

    private TimeSpan Turn => TimeSpan.FromMilliseconds(options.Value.TurnMilliseconds);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        changes.Start();
        return base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        // what was committed last is told too, if that is quick
        using var atMost = new CancellationTokenSource(LastWord);
        try
        {
            await SendOnceAsync(atMost.Token);
        }
        catch (Exception e)
        {
            log.LogInformation(e, "The last changes could not be told to the other servers; they find them by themselves");
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(DeliverAsync(stoppingToken), SendAsync(stoppingToken), ListenAsync(stoppingToken));

    // the first change is told at once, the next ones after a turn together
    private async Task DeliverAsync(CancellationToken stopping) => await UntilAsync(async () =>
    {
        await changes.Delivery.WaitAsync(Forever, stopping);
        changes.Deliver(MostTold);
        await Task.Delay(Turn, time, stopping);
    }, stopping);

    private async Task SendAsync(CancellationToken stopping) => await UntilAsync(async () =>
    {
        await changes.Sending.WaitAsync(Forever, stopping);
        await SendOnceAsync(stopping);
        await Task.Delay(Turn, time, stopping);
    }, stopping);

    private async Task SendOnceAsync(CancellationToken cancellationToken)
    {
        var topics = changes.TakeOutgoing();
        if (topics is { Count: 0 }) return;
        try
        {
            await wire.SendAsync(LiveWords.Write(server, topics), cancellationToken);
        }
        catch
        {
            changes.Return(topics);
            changes.Sending.Ring();
            throw;
        }
    }

    private async Task ListenAsync(CancellationToken stopping) =>
        await UntilAsync(async () =>
        {
            try
            {
                await wire.ListenAsync(Open, Heard, stopping);
            }
            finally
            {
                metrics.LiveListens(false);
            }
        }, stopping);

    private void Open()
    {
        metrics.LiveListens(true);
        changes.Doubt();
    }

    private void Heard(string word)
    {
        var (from, topics) = LiveWords.Read(word);
        if (from == server) return;
        if (topics is null) changes.Doubt();
        else changes.Hear(topics);
    }

    private async Task UntilAsync(Func<Task> act, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await act();
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogWarning(e, "The line between the servers broke; trying again");
                await Task.Delay(RetryAfter, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
