using System.Runtime.CompilerServices;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Data;
using EventPortal.Shared.Web.Grid;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Office;

/// <summary>Reads the organizer's orders: ids by an index, then what is shown of them (docs/decisions/0036-office-lists.md).</summary>
public sealed class OrderGrid(IDbContextFactory<AppDbContext> contexts)
{
    private const int ExportBatch = 1000;

    public async Task<IReadOnlyDictionary<OrderTab, int>> CountAsync(OrderFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var counts = await filter.Apply(db).GroupBy(o => new { o.Status, o.PaymentStatus })
            .Select(g => new { g.Key.Status, g.Key.PaymentStatus, Count = g.Count() }).ToListAsync(cancellationToken);
        return counts.GroupBy(c => OrderFilter.TabOf(c.Status, c.PaymentStatus)).ToDictionary(g => g.Key, g => g.Sum(c => c.Count));
    }

    public async Task<IReadOnlyList<OrderRow>> PageAsync(OrderFilter filter, GridState state, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = await Ordered(OrderFilter.OfTab(filter.Apply(db), filter.Tab), state).Select(o => o.Id).Skip(state.Skip).Take(state.Size).ToListAsync(cancellationToken);
        return await DescribeAsync(db, ids, cancellationToken);
    }

    /// <summary>All that the filter finds; only a batch of it is in memory, and the ids.</summary>
    public async IAsyncEnumerable<OrderRow> AllAsync(OrderFilter filter, GridState state, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = await Ordered(OrderFilter.OfTab(filter.Apply(db), filter.Tab), state).Select(o => o.Id).ToListAsync(cancellationToken);
        foreach (var batch in ids.Chunk(ExportBatch))
            foreach (var row in await DescribeAsync(db, batch, cancellationToken)) yield return row;
    }

    private static IQueryable<Order> Ordered(IQueryable<Order> rows, GridState state) => (state.Sort, state.Descending) switch
    {
        ("name", false) => rows.OrderBy(o => o.SearchKey).ThenBy(o => o.Id),
        ("name", true) => rows.OrderByDescending(o => o.SearchKey).ThenByDescending(o => o.Id),
        ("sum", false) => rows.OrderBy(o => o.TotalPriceMinor).ThenBy(o => o.Id),
        ("sum", true) => rows.OrderByDescending(o => o.TotalPriceMinor).ThenByDescending(o => o.Id),
        ("created", false) => rows.OrderBy(o => o.Id),
        _ => rows.OrderByDescending(o => o.Id),
    };

    private static async Task<IReadOnlyList<OrderRow>> DescribeAsync(AppDbContext db, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var rows = (await db.Orders.AsNoTracking().Where(o => ids.Contains(o.Id)).Select(o => new OrderRow(
            o.Id, o.Number, o.Customer, o.CompanyName, o.Status, o.PaymentStatus, o.TotalPriceMinor, o.Currency, o.Items.Sum(i => i.Quantity),
            o.Items.OrderBy(i => i.Id).Select(i => i.EventTitle).First(), o.CreatedAt, o.ExpiresAt)).ToListAsync(cancellationToken)).ToDictionary(o => o.Id);
        return [.. ids.Where(rows.ContainsKey).Select(id => rows[id])];
    }
}
