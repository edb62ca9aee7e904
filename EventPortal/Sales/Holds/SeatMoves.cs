using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore.Storage;

namespace EventPortal.Sales.Holds;

/// <summary>
/// Collects how a transaction moves places, nets it, and carries it out at the transaction's end: the events' counters first, then the products,
/// each in the order of ids. The hottest rows are so locked last and always in one order, and carts with the same products cannot deadlock
/// (docs/locking.md).
/// </summary>
internal sealed class SeatMoves(IStock stock, IEventCounters counters)
{
    private readonly SortedDictionary<Guid, Counts> products = [];
    private readonly SortedDictionary<(Guid Event, Guid Lesson), int> registrants = [];

    public void Hold(Guid productId, int count) => Of(productId).Held += count;

    public void Release(Guid productId, int count) => Of(productId).Held -= count;

    /// <summary>Reserved places were paid for (or are free).</summary>
    public void Sell(PlaceCount places)
    {
        Sell(places.TicketTypeId, places.Count);
        Count(places, places.Count);
    }

    public void Sell(Guid productId, int count) => Of(productId).Sold += count;

    /// <summary>Sold places are free again.</summary>
    public void Return(PlaceCount places)
    {
        Of(places.TicketTypeId).Returned += places.Count;
        Count(places, -places.Count);
    }

    /// <summary>Moves all, now or with the coming commit.</summary>
    /// <returns>The product that had too few places; the caller must roll back. Null: all moved, or the commit will say.</returns>
    public async Task<Guid?> CarryOutAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        foreach (var (place, by) in registrants)
            if (by != 0) await counters.CountRegistrantsLastAsync(db, place.Event, place.Lesson == default ? null : place.Lesson, by, cancellationToken);
        foreach (var (productId, counts) in products)
        {
            if (counts.Held < 0) await MoveAsync(db, productId, StockMove.Release, -counts.Held, cancellationToken);
            if (counts.Held > 0 && !await MoveAsync(db, productId, StockMove.Hold, counts.Held, cancellationToken)) return productId;
            if (counts.Sold > 0) await MoveAsync(db, productId, StockMove.Sell, counts.Sold, cancellationToken);
            if (counts.Returned > 0) await MoveAsync(db, productId, StockMove.Return, counts.Returned, cancellationToken);
        }
        return null;
    }

    /// <summary>Moves all and commits.</summary>
    /// <returns>The product that had too few places: nothing is committed. Null: done.</returns>
    public async Task<Guid?> CommitAsync(AppDbContext db, IDbContextTransaction transaction, CancellationToken cancellationToken)
    {
        if (await CarryOutAsync(db, cancellationToken) is { } tooFew) return tooFew;
        try
        {
            await transaction.CommitAsync(cancellationToken);
            return null;
        }
        catch (LastUpdateRefusedException e)
        {
            return e.Row;
        }
    }

    /// <returns>False: too few places to hold.</returns>
    private async Task<bool> MoveAsync(AppDbContext db, Guid productId, StockMove move, int count, CancellationToken cancellationToken)
    {
        if (stock.PutOff(db, productId, move, count)) return true;
        if (move is StockMove.Hold) return await stock.HoldAsync(db, productId, count, cancellationToken);
        await (move switch
        {
            StockMove.Release => stock.ReleaseAsync(db, productId, count, cancellationToken),
            StockMove.Sell => stock.SellAsync(db, productId, count, cancellationToken),
            StockMove.Return => stock.ReturnAsync(db, productId, count, cancellationToken),
            _ => throw new InvalidOperationException($"{move}"),
        });
        return true;
    }

    private void Count(PlaceCount places, int by)
    {
        var key = (places.EventId, places.LessonId ?? default);
        registrants[key] = registrants.GetValueOrDefault(key) + by;
    }

    private Counts Of(Guid productId)
    {
        if (!products.TryGetValue(productId, out var counts)) products.Add(productId, counts = new Counts());
        return counts;
    }

    private sealed class Counts
    {
        public int Held { get; set; }

        public int Sold { get; set; }

        public int Returned { get; set; }
    }
}
