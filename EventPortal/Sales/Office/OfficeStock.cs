using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;

namespace EventPortal.Sales.Office;

/// <summary>The last statements of the office's transactions: counters first, then products by their ids, as <see cref="Holds.SeatMoves"/> does.</summary>
internal sealed class OfficeStock(IStock stock, IEventCounters counters)
{
    /// <summary>A free place becomes a sold one, whatever the sale's window says.</summary>
    /// <exception cref="DomainException">None is free.</exception>
    public async Task TakeAsync(AppDbContext db, Guid eventId, Guid? run, Guid productId, CancellationToken cancellationToken)
    {
        await counters.CountRegistrantsAsync(db, eventId, run, 1, cancellationToken);
        await SellAsync(db, productId, cancellationToken);
    }

    /// <summary>A sold place of one type or run becomes one of another.</summary>
    /// <exception cref="DomainException">None is free there.</exception>
    public async Task MoveAsync(AppDbContext db, Guid eventId, (Guid Type, Guid? Run) from, (Guid Type, Guid? Run) to, CancellationToken cancellationToken)
    {
        if (from.Run != to.Run)
            foreach (var (run, by) in new[] { (from.Run, -1), (to.Run, 1) }.OrderBy(r => r.Run))
                await counters.CountRegistrantsAsync(db, eventId, run, by, cancellationToken);
        if (from.Type == to.Type) return;
        foreach (var type in new[] { from.Type, to.Type }.Order())
            if (type == from.Type) await stock.ReturnAsync(db, type, 1, cancellationToken);
            else await SellAsync(db, type, cancellationToken);
    }

    private async Task SellAsync(AppDbContext db, Guid productId, CancellationToken cancellationToken)
    {
        Guard.That(await stock.RetakeAsync(db, productId, 1, cancellationToken), SalesErrors.NoPlaceLeft);
        await stock.SellAsync(db, productId, 1, cancellationToken);
    }
}
