using EventPortal.Shared.Data;
using EventPortal.Shared.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Analytics.Figures;

/// <summary>Sums of sales, by currency and by day.</summary>
public sealed class SalesQueries(IDbContextFactory<AppDbContext> contexts)
{
    private const int MinutesOfQuarter = 15;

    public async Task<SalesSums> SumAsync(FigureScope scope, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var lines = Rows.Lines(db, scope, Rows.Confirmed(db, scope));
        var sold = await lines.GroupBy(l => l.Currency)
            .Select(g => new { Currency = g.Key, Places = g.Sum(l => l.Quantity), Sold = g.Sum(l => l.PriceMinor), Refunded = g.Sum(l => l.IsRefunded ? l.PriceMinor : 0) })
            .ToListAsync(cancellationToken);
        var back = await Rows.Returned(db, scope).GroupBy(b => b.Currency).Select(g => new { g.Key, Minor = g.Sum(b => b.Minor) })
            .ToDictionaryAsync(b => b.Key, b => b.Minor, cancellationToken);
        var orders = await lines.Select(l => l.OrderId).Distinct().CountAsync(cancellationToken);
        return new(orders, sold.Sum(s => s.Places), Income.Of(sold.Select(s => (s.Currency, s.Sold, s.Refunded + back.GetValueOrDefault(s.Currency)))));
    }

    /// <summary>Days on which something was sold, as the zone counts days.</summary>
    public async Task<IReadOnlyList<SalesDay>> DaysAsync(FigureScope scope, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // No database knows the zones of all others. Quarters of an hour are enough for each: every zone is some quarters away from UTC.
        var quarters = await Rows.Lines(db, scope, Rows.Confirmed(db, scope))
            .GroupBy(l => new { l.At!.Value.Year, l.At!.Value.Month, l.At!.Value.Day, l.At!.Value.Hour, Quarter = l.At!.Value.Minute / MinutesOfQuarter, l.Currency, l.IsCanceled })
            .Select(g => new { g.Key, Places = g.Sum(l => l.Quantity), Minor = g.Sum(l => l.PriceMinor) })
            .ToListAsync(cancellationToken);
        return [.. quarters
            .Select(q => (Day: PortalFormats.Today(new(q.Key.Year, q.Key.Month, q.Key.Day, q.Key.Hour, q.Key.Quarter * MinutesOfQuarter, 0, TimeSpan.Zero), zone), q.Key.Currency, q.Key.IsCanceled, q.Places, q.Minor))
            .GroupBy(q => q.Day).OrderBy(d => d.Key)
            .Select(d => new SalesDay(d.Key, d.Sum(q => q.Places), d.Sum(q => q.IsCanceled ? q.Places : 0), d.GroupBy(q => q.Currency)
                .ToDictionary(c => c.Key, c => (c.Sum(q => q.Minor), c.Sum(q => q.IsCanceled ? q.Minor : 0)))))];
    }
}
