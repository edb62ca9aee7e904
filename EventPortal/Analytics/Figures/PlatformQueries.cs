using EventPortal.Accounts.Users;
using EventPortal.Catalog.Events;
using EventPortal.Organizations;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Analytics.Figures;

/// <summary>The portal as a whole, over all organizations; for platform admins, whose policy the page asks.</summary>
public sealed class PlatformQueries(IDbContextFactory<AppDbContext> contexts)
{
    private const int MostOrganizations = 15;

    public async Task<PlatformSums> SumAsync(Period period, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RequireAdmin();
        var (from, till) = (period.Start, period.End);
        return new(
            await db.Set<User>().CountAsync(u => u.CreatedAt >= from && u.CreatedAt < till, cancellationToken),
            await db.Set<Event>().AcrossTenants().CountAsync(e => e.PublishedAt >= from && e.PublishedAt < till, cancellationToken),
            await db.Set<Organization>().CountAsync(o => o.CreatedAt >= from && o.CreatedAt < till, cancellationToken));
    }

    /// <summary>Organizations that sold something in the period, by turnover.</summary>
    public async Task<IReadOnlyList<OrganizationSum>> OrganizationsAsync(Period period, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RequireAdmin();
        var scope = new FigureScope(Period: period, IsPlatform: true);
        var sold = await Rows.Lines(db, scope, Rows.Confirmed(db, scope)).GroupBy(l => new { l.OrganizationId, l.Currency }).Select(g => new
        {
            g.Key, Orders = g.Select(l => l.OrderId).Distinct().Count(), Places = g.Sum(l => l.Quantity), Minor = g.Sum(l => l.PriceMinor),
            Refunded = g.Sum(l => l.IsRefunded ? l.PriceMinor : 0),
        }).ToListAsync(cancellationToken);
        var back = (await Rows.Returned(db, scope).GroupBy(b => new { b.OrganizationId, b.Currency }).Select(g => new { g.Key, Minor = g.Sum(b => b.Minor) })
            .ToListAsync(cancellationToken)).ToDictionary(b => (b.Key.OrganizationId, b.Key.Currency), b => b.Minor);
        var best = sold.GroupBy(s => s.Key.OrganizationId).OrderByDescending(g => g.Max(s => s.Minor)).ThenByDescending(g => g.Sum(s => s.Places)).Take(MostOrganizations).ToList();
        var ids = best.Select(b => b.Key).ToList();
        var names = await db.Set<Organization>().WithDeleted().Where(o => ids.Contains(o.Id)).Select(o => new { o.Id, o.Name }).ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
        return [.. best.Select(g => new OrganizationSum(
            g.Key, names.GetValueOrDefault(g.Key, ""), g.Sum(s => s.Orders), g.Sum(s => s.Places),
            Income.Of(g.Select(s => (s.Key.Currency, s.Minor, s.Refunded + back.GetValueOrDefault((g.Key, s.Key.Currency)))))))];
    }
}

/// <param name="Users">Accounts opened in the period.</param>
/// <param name="Events">Published in it.</param>
/// <param name="Organizations">Begun in it.</param>
public sealed record PlatformSums(int Users, int Events, int Organizations);

/// <summary>An organization's turnover.</summary>
public sealed record OrganizationSum(Guid Id, string Name, int Orders, int Places, IReadOnlyList<Income> Income);
