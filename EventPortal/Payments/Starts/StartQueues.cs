using EventPortal.Shared.Data;
using EventPortal.Shared.Together;

namespace EventPortal.Payments.Starts;

/// <summary>Starts of payments at one account that are saved together in an on-sale: before the gateway hears of them, and after it has answered (docs/decisions/0054).</summary>
internal sealed class StartQueues(IServiceScopeFactory scopes)
{
    private readonly TogetherQueue<Guid, BeginWork> begun = new(1, (gatewayId, works) => WithDeskAsync(scopes, desk => desk.BeginAsync(gatewayId, works)));
    private readonly TogetherQueue<Guid, KeepWork> kept = new(1, (_, works) => WithDeskAsync(scopes, desk => desk.KeepAsync(works)));

    /// <param name="cancellationToken">Ends the waiting only: an attempt that is being begun is there for the next click.</param>
    public Task<BegunAttempt?> BeginAsync(BeginWork work, CancellationToken cancellationToken)
    {
        begun.Add(work.Request.GatewayId, work);
        return work.Result.WaitAsync(cancellationToken);
    }

    /// <param name="cancellationToken">Ends the waiting only.</param>
    public Task<bool> KeepAsync(KeepWork work, CancellationToken cancellationToken)
    {
        kept.Add(work.Payment.GatewayId, work);
        return work.Result.WaitAsync(cancellationToken);
    }

    private static async Task WithDeskAsync(IServiceScopeFactory scopes, Func<StartDesk, Task> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().UseSystem("payments:" + TransactionKind.Start);
        await act(scope.ServiceProvider.GetRequiredService<StartDesk>());
    }
}
