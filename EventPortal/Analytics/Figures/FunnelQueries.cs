using EventPortal.Analytics.Views;
using EventPortal.Catalog.Products;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Holds;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Analytics.Figures;

/// <summary>How many looked, began, ordered, paid and came.</summary>
public sealed class FunnelQueries(IDbContextFactory<AppDbContext> contexts)
{
    private const int MostSources = 8;

    public async Task<Funnel> FunnelAsync(FigureScope scope, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var placed = Rows.Lines(db, scope, Rows.Placed(db, scope));
        return new(
            await Views(db, scope).SumAsync(v => v.Visitors, cancellationToken),
            await Started(db, scope).Select(r => r.CartId).Distinct().CountAsync(cancellationToken),
            await placed.Select(l => l.OrderId).Distinct().CountAsync(cancellationToken),
            await placed.Where(l => l.At != null).Select(l => l.OrderId).Distinct().CountAsync(cancellationToken),
            await Came(db, scope).Select(r => r.OrderId).Distinct().CountAsync(cancellationToken));
    }

    /// <summary>The greatest sources; the rest is in the last.</summary>
    public async Task<IReadOnlyList<SourceSum>> SourcesAsync(FigureScope scope, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var sums = await Views(db, scope).GroupBy(v => v.Source).Select(g => new { g.Key, Visitors = g.Sum(v => v.Visitors), Views = g.Sum(v => v.Views) })
            .ToListAsync(cancellationToken);
        var all = sums.Select(s => new SourceSum(s.Key, s.Visitors, s.Views)).OrderBy(s => s.Source == VisitSource.Other)
            .ThenByDescending(s => s.Visitors).ThenBy(s => s.Source, StringComparer.Ordinal).ToList();
        if (all.Count <= MostSources) return all;
        var rest = all[(MostSources - 1)..];
        return [.. all[..(MostSources - 1)], new(VisitSource.Other, rest.Sum(s => s.Visitors), rest.Sum(s => s.Views))];
    }

    internal static IQueryable<PageView> Views(AppDbContext db, FigureScope scope)
    {
        var views = Rows.Of<PageView>(db, scope);
        if (scope.EventId is { } id) views = views.Where(v => v.EventId == id);
        if (scope.Period is not { } period) return views;
        var (from, till) = (period.From, period.Till);
        return views.Where(v => v.Day >= from && v.Day <= till);
    }

    /// <summary>Holds belong to carts, and carts to nobody's organization: the products say whose they are.</summary>
    internal static IQueryable<Reservation> Started(AppDbContext db, FigureScope scope)
    {
        var products = Rows.Of<Product>(db, scope);
        if (scope.EventId is { } id) products = products.Where(p => p.EventId == id);
        var holds = db.Set<Reservation>().Join(products, r => r.ProductId, p => p.Id, (r, p) => r);
        if (scope.Period is not { } period) return holds;
        var (from, till) = (period.Start, period.End);
        return holds.Where(r => r.CreatedAt >= from && r.CreatedAt < till);
    }

    internal static IQueryable<Registration> Came(AppDbContext db, FigureScope scope)
    {
        var came = Rows.Of<Registration>(db, scope).Where(r => r.Status == RegistrationStatus.CheckedIn && r.OrderId != null);
        if (scope.EventId is { } id) came = came.Where(r => r.EventId == id);
        if (scope.Period is null) return came;
        var placed = Rows.Placed(db, scope);
        return came.Where(r => placed.Any(o => o.Id == r.OrderId));
    }
}
