using System.Collections.Concurrent;
using System.Diagnostics;

namespace EventPortal.Shared.Data.Outbox;

/// <summary>
/// Runs due messages on this server; several servers share the table without waiting for each other. Those that can wait have a line of their own, which
/// in a rush only trickles: a letter costs as much as the order that it is about.
/// </summary>
public sealed class OutboxDispatcher(IServiceScopeFactory scopes, OutboxRoutes routes, OutboxSignal signal, Rush rush, ILogger<OutboxDispatcher> log)
    : BackgroundService
{
    private const int BatchSize = 16;
    private const int BatchInRush = 2;
    private const int Parallel = 4;
    private static readonly TimeSpan PollEvery = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan PauseInRush = TimeSpan.FromMilliseconds(200);
    private static readonly ActivitySource Activities = new("EventPortal.Outbox");

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(RunLineAsync(canWait: false, stoppingToken), RunLineAsync(canWait: true, stoppingToken));

    private async Task RunLineAsync(bool canWait, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var isSlow = canWait && rush.IsOn;
                if (await RunOnceAsync(canWait, isSlow ? BatchInRush : BatchSize, stoppingToken) == 0) await signal.WaitAsync(canWait, PollEvery, stoppingToken);
                if (isSlow) await Task.Delay(PauseInRush, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogError(e, "The outbox could not be read; trying again");
                await signal.WaitAsync(canWait, PollEvery, stoppingToken);
            }
        }
    }

    /// <summary>Claims and runs a batch of each line; returns how many were claimed. What tests call.</summary>
    internal async Task<int> RunOnceAsync(CancellationToken cancellationToken) =>
        await RunOnceAsync(canWait: false, BatchSize, cancellationToken) + await RunOnceAsync(canWait: true, BatchSize, cancellationToken);

    private async Task<int> RunOnceAsync(bool canWait, int atMost, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<OutboxStore>();
        var messages = await store.ClaimAsync(atMost, canWait, cancellationToken);
        var done = new ConcurrentBag<Guid>();
        try
        {
            await System.Threading.Tasks.Parallel.ForEachAsync(
                messages,
                new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellationToken },
                async (message, token) =>
                {
                    if (await RunAsync(message, token)) done.Add(message.Id);
                });
        }
        finally
        {
            // together, and also when the server stops: what is done need not be done again
            await store.MarkProcessedAsync(done, CancellationToken.None);
        }
        return messages.Count;
    }

    /// <returns>True: it is done.</returns>
    private async Task<bool> RunAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().UseSystem("outbox:" + message.Type);
        scope.ServiceProvider.GetRequiredService<TenantContext>().UseAll();
        scope.ServiceProvider.GetRequiredService<OutboxAttempt>().Use(message);
        using var activity = Activities.StartActivity(message.Type, ActivityKind.Consumer, message.TraceParent);
        try
        {
            await routes.HandleAsync(message, scope.ServiceProvider, cancellationToken);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            activity?.SetStatus(ActivityStatusCode.Error, e.Message);
            log.LogWarning(e, "Outbox message {MessageId} of type {MessageType} failed at attempt {Attempt}", message.Id, message.Type, message.Attempts);
            await scope.ServiceProvider.GetRequiredService<OutboxStore>().MarkFailedAsync(message, e, cancellationToken);
            return false;
        }
    }
}
