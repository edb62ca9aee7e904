using EventPortal.Sales.Carts;
using EventPortal.Shared.Together;

namespace EventPortal.Sales.Holds;

/// <summary>Holds of one product that are saved together in an on-sale (docs/decisions/0054).</summary>
public sealed class HoldQueue(IServiceScopeFactory scopes)
{
    private readonly TogetherQueue<Guid, HoldWork> queue = new(1, async (_, works) =>
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<HoldDesk>().HoldAsync(works);
    });

    /// <param name="cancellationToken">Ends the waiting only: places that are being taken are held, and lapse.</param>
    internal Task<HoldResult?> HoldAsync(Guid productId, HoldWork work, CancellationToken cancellationToken)
    {
        queue.Add(productId, work);
        return work.Result.WaitAsync(cancellationToken);
    }
}
