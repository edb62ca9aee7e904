using EventPortal.Shared.Data;
using EventPortal.Shared.Together;

namespace EventPortal.Payments.Callbacks;

/// <summary>Callbacks of one account that tell of money, applied together in an on-sale (docs/decisions/0054).</summary>
internal sealed class PaidQueue(IServiceScopeFactory scopes)
{
    private readonly TogetherQueue<Guid, PaidWork> queue = new(1, async (gatewayId, works) =>
    {
        // whoever's request carries the news, it is the provider that acts, and sellers of any organization react
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().UseAll();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().UseSystem("payments:" + TransactionKind.Callback);
        await scope.ServiceProvider.GetRequiredService<PaidDesk>().ApplyAsync(gatewayId, works);
    });

    public Task<CallbackResult?> ApplyAsync(PaidWork work, CancellationToken cancellationToken)
    {
        queue.Add(work.Account.GatewayId, work);
        return work.Result.WaitAsync(cancellationToken);
    }
}
