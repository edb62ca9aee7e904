using EventPortal.Shared.Data;
using EventPortal.Shared.Together;

namespace EventPortal.Sales.Checkout;

/// <summary>Orders of one event that are placed together in an on-sale (docs/decisions/0054).</summary>
public sealed class PlacingQueue(IServiceScopeFactory scopes)
{
    private readonly TogetherQueue<Guid, PlacingWork> queue = new(1, async (_, works) =>
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().UseSystem("sales");
        await scope.ServiceProvider.GetRequiredService<PlacingDesk>().PlaceAsync(works);
    });

    /// <param name="cancellationToken">Ends the waiting only: an order that is being placed is placed, and the same form finds it.</param>
    internal Task<PlaceOutcome.Placed?> PlaceAsync(PlacingWork work, CancellationToken cancellationToken)
    {
        // a cart of several events goes with the buyers of its first
        queue.Add(work.Plan.Lines[0].Item.EventId, work);
        return work.Result.WaitAsync(cancellationToken);
    }
}
