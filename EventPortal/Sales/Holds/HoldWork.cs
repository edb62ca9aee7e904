using EventPortal.Sales.Carts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Together;

namespace EventPortal.Sales.Holds;

/// <summary>Places of one product that somebody wants. Its result is null when it is to be done by itself: nothing was saved.</summary>
/// <param name="change">Decides and takes, as for a cart by itself.</param>
internal sealed class HoldWork(CartKey key, Func<AppDbContext, LockedCart, SeatMoves, Task<HoldResult?>> change) : TogetherWork<HoldResult?>
{
    public CartKey Key { get; } = key;

    public Func<AppDbContext, LockedCart, SeatMoves, Task<HoldResult?>> Change { get; } = change;

    public override object Alone => Key;
}
