using System.Diagnostics;

namespace EventPortal.Shared.Data.Outbox;

/// <summary>Runs due messages on this server; several servers share the table without waiting for each other.</summary>
public sealed class OutboxDispatcher(IServiceScopeFactory scopes, OutboxRoutes routes, OutboxSignal signal, ILogger<OutboxDispatcher> log)
    : BackgroundService
{
    private const int BatchSize = 16;
    private const int Parallel = 4;
    private static readonly TimeSpan PollEvery = TimeSpan.FromSeconds(2);
    private static readonly ActivitySource Activities = new("EventPortal.Outbox");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await RunOnceAsync(stoppingToken) == 0) await signal.WaitAsync(PollEvery, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogError(e, "The outbox could not be read; trying again");
                await signal.WaitAsync(PollEvery, stoppingToken);
            }
        }
    }

    /// <summary>Claims and runs one batch; returns how many were claimed. Also what tests call.</summary>
    internal async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<OutboxStore>();
        var messages = await store.ClaimAsync(BatchSize, cancellationToken);
        await System.Threading.Tasks.Parallel.ForEachAsync(
            messages,
            new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellationToken },
            async (message, token) => await RunAsync(message, token));
        return messages.Count;
    }

    private async Task RunAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().UseSystem("outbox:" + message.Type);
        scope.ServiceProvider.GetRequiredService<TenantContext>().UseAll();
        scope.ServiceProvider.GetRequiredService<OutboxAttempt>().Use(message);
        var store = scope.ServiceProvider.GetRequiredService<OutboxStore>();
        using var activity = Activities.StartActivity(message.Type, ActivityKind.Consumer, message.TraceParent);
        try
        {
            await routes.HandleAsync(message, scope.ServiceProvider, cancellationToken);
            await store.MarkProcessedAsync(message.Id, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            activity?.SetStatus(ActivityStatusCode.Error, e.Message);
            log.LogWarning(e, "Outbox message {MessageId} of type {MessageType} failed at attempt {Attempt}", message.Id, message.Type, message.Attempts);
            await store.MarkFailedAsync(message, e, cancellationToken);
        }
    }
}
