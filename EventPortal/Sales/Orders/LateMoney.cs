using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Promocodes;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;

namespace EventPortal.Sales.Orders;

/// <summary>Money for an order that had lapsed or was given up: its places are taken again, all of them or none.</summary>
internal sealed class LateMoney(IRegistrations registrations, IStock stock, IEventCounters counters, IEventDirectory events)
{
    /// <summary>Brings the locked order back to life.</summary>
    /// <returns>False: a place or an event is gone; nothing was changed, the money is to go back.</returns>
    public async Task<bool> TryReviveAsync(AppDbContext db, Order order, Money captured, CancellationToken cancellationToken)
    {
        var ids = order.Items.Select(i => i.EventId).Distinct().ToList();
        var takePlace = (await events.ProgressAsync(db, ids, cancellationToken)).Count(e => e.Status is EventStatus.Published && e.EndsAt > db.Now);
        if (takePlace < ids.Count) return false;
        var places = await registrations.LostByOrderAsync(db, order.Id, cancellationToken);
        var participants = places.Where(p => p.Person.Email is not null)
            .Select(p => new Participant(p.EventId, p.LessonId, p.Person.Email!)).ToList();
        if ((await registrations.FindTakenAsync(db, participants, cancellationToken)).Count > 0) return false;

        var counted = order.PromocodeId is { } promocodeId && await db.CountUseAgainAsync(promocodeId, cancellationToken);
        if (!await RetakeAsync(db, order, cancellationToken))
        {
            if (counted) await db.GiveUseBackAsync(order.PromocodeId!.Value, cancellationToken);
            return false;
        }
        order.Revive(captured, db.Now);
        await registrations.ReserveAsync(db, places, cancellationToken);
        await registrations.ConfirmOfOrderAsync(db, order.Id, cancellationToken);
        return true;
    }

    // The usual order of locks: promocode, counters, products. A place that is missing undoes the earlier ones by the opposite moves, because the
    // transaction also holds the payment, which must be kept.
    private async Task<bool> RetakeAsync(AppDbContext db, Order order, CancellationToken cancellationToken)
    {
        var counts = order.Items.GroupBy(i => (i.EventId, i.LessonId)).OrderBy(g => g.Key.EventId).ThenBy(g => g.Key.LessonId)
            .Select(g => (g.Key.EventId, g.Key.LessonId, Count: g.Sum(i => i.Quantity))).ToList();
        foreach (var (eventId, lessonId, count) in counts) await counters.CountRegistrantsAsync(db, eventId, lessonId, count, cancellationToken);
        var retaken = new List<(Guid Product, int Count)>();
        foreach (var product in order.Items.GroupBy(i => i.ProductId).OrderBy(g => g.Key))
        {
            var count = product.Sum(i => i.Quantity);
            if (await stock.RetakeAsync(db, product.Key, count, cancellationToken))
            {
                retaken.Add((product.Key, count));
                continue;
            }
            foreach (var taken in retaken) await stock.ReleaseAsync(db, taken.Product, taken.Count, cancellationToken);
            foreach (var (eventId, lessonId, back) in counts) await counters.CountRegistrantsAsync(db, eventId, lessonId, -back, cancellationToken);
            return false;
        }
        foreach (var (product, count) in retaken) await stock.SellAsync(db, product, count, cancellationToken);
        return true;
    }
}
