using EventPortal.Catalog.Events;
using EventPortal.Shared.Data;
using EventPortal.Shared.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Analytics.Figures;

/// <summary>The events of the scope's organization with their figures of a period, a row each.</summary>
public sealed class TableQueries(IDbContextFactory<AppDbContext> contexts)
{
    /// <summary>Events in which anything happened in the period, the greatest income first.</summary>
    public async Task<IReadOnlyList<EventRow>> RowsAsync(Period period, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var scope = new FigureScope(Period: period);
        var views = await FunnelQueries.Views(db, scope).GroupBy(v => v.EventId)
            .Select(g => new { g.Key, Count = g.Sum(v => v.Visitors) }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var started = await StartedAsync(db, scope, cancellationToken);
        var placed = Rows.Lines(db, scope, Rows.Placed(db, scope));
        var ordered = await placed.GroupBy(l => l.EventId).Select(g => new { g.Key, Count = g.Select(l => l.OrderId).Distinct().Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var sold = await Rows.Lines(db, scope, Rows.Confirmed(db, scope)).GroupBy(l => new { l.EventId, l.Currency }).Select(g => new
        {
            g.Key, Orders = g.Select(l => l.OrderId).Distinct().Count(), Places = g.Sum(l => l.Quantity), Minor = g.Sum(l => l.PriceMinor),
            Refunded = g.Sum(l => l.IsRefunded ? l.PriceMinor : 0),
        }).ToListAsync(cancellationToken);
        var back = (await Rows.Returned(db, scope).GroupBy(b => new { b.EventId, b.Currency }).Select(g => new { g.Key, Minor = g.Sum(b => b.Minor) })
            .ToListAsync(cancellationToken)).ToDictionary(b => (b.Key.EventId, b.Key.Currency), b => b.Minor);
        var came = await FunnelQueries.Came(db, scope).GroupBy(r => r.EventId).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var sales = sold.ToLookup(s => s.Key.EventId);
        var ids = sales.Select(s => s.Key).Concat(views.Keys).Concat(started.Keys).Concat(ordered.Keys).Distinct().ToList();
        var events = await db.Set<Event>().AsNoTracking().WithDeleted().Where(e => ids.Contains(e.Id))
            .Select(e => new { e.Id, e.Content.Title, e.Content.Language, e.StartsAt }).ToListAsync(cancellationToken);
        return [.. events.Select(e => new EventRow(
                e.Id, e.Title, e.Language, e.StartsAt, views.GetValueOrDefault(e.Id), started.GetValueOrDefault(e.Id), ordered.GetValueOrDefault(e.Id),
                sales[e.Id].Sum(s => s.Orders), sales[e.Id].Sum(s => s.Places), came.GetValueOrDefault(e.Id),
                Income.Of(sales[e.Id].Select(s => (s.Key.Currency, s.Minor, s.Refunded + back.GetValueOrDefault((e.Id, s.Key.Currency)))))))
            .OrderByDescending(r => r.Income.Count > 0 ? r.Income[0].Net.MinorUnits : 0).ThenByDescending(r => r.Places).ThenBy(r => r.Title, StringComparer.Ordinal)];
    }

    private static Task<Dictionary<Guid, int>> StartedAsync(AppDbContext db, FigureScope scope, CancellationToken cancellationToken) =>
        FunnelQueries.Started(db, scope).Join(db.Set<Catalog.Products.Product>(), r => r.ProductId, p => p.Id, (r, p) => new { p.EventId, r.CartId })
            .GroupBy(x => x.EventId).Select(g => new { g.Key, Count = g.Select(x => x.CartId).Distinct().Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
}

/// <summary>An event in the table.</summary>
/// <param name="Came">People let in, of orders of the period.</param>
/// <param name="Income">By currency.</param>
public sealed record EventRow(
    Guid Id, string Title, string Language, DateTimeOffset StartsAt, int Visitors, int Started, int Placed, int Confirmed, int Places, int Came, IReadOnlyList<Income> Income)
{
    /// <summary>The day it begins, in Kyiv.</summary>
    public DateOnly Day => PortalFormats.Today(StartsAt, OfficeTime.Zone);
}
