using EventPortal.Catalog.Contracts;
using EventPortal.Sales.Holds;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Components;

/// <summary>Reads the buy box of an event.</summary>
public sealed class PickerQueries(IDbContextFactory<AppDbContext> contexts, IEventDirectory events, IEventProducts products, IOffers offers)
{
    /// <summary>Null: there is no such event, or it sells nothing.</summary>
    public async Task<PickerView?> FindAsync(Guid eventId, CancellationToken cancellationToken)
    {
        if (!(await events.FindAsync([eventId], cancellationToken)).TryGetValue(eventId, out var summary)) return null;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = await products.ListAsync(db, eventId, cancellationToken);
        var found = await offers.FindAsync(db, ids, db.Now, cancellationToken);
        var shown = ids.Where(found.ContainsKey).Select(id => found[id]).Where(o => o.State is not (OfferState.Inactive or OfferState.Unavailable)).ToList();
        if (shown.Count == 0) return null;
        var freed = await FreedAsync(db, [.. shown.Where(o => o.State is OfferState.AllHeld).Select(o => o.ProductId)], cancellationToken);
        return new(
            eventId, summary.Url, summary.TimeZone, summary.Language, summary.Rules.ApprovalRequired,
            summary.Rules is { ApprovalRequired: true, PriceAfterApproval: true }, summary.Phone, summary.Email, summary.Rules.HoldMinutes, shown[0].Event.Runs,
            [.. shown.Select(o => new PickerRow(o, freed.TryGetValue(o.ProductId, out var from) ? from : null))], db.Now);
    }

    private static async Task<Dictionary<Guid, DateTimeOffset>> FreedAsync(AppDbContext db, List<Guid> productIds, CancellationToken cancellationToken)
    {
        if (productIds.Count == 0) return [];
        var rows = await db.Reservations.Where(r => productIds.Contains(r.ProductId) && r.Status == ReservationStatus.Held)
            .GroupBy(r => r.ProductId).Select(g => new { g.Key, From = g.Min(r => r.ExpiresAt) }).ToListAsync(cancellationToken);
        return rows.ToDictionary(r => r.Key, r => r.From);
    }
}
