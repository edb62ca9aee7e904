using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Orders;

/// <summary>Locks orders. Every change of a placed order and of its places happens under the lock of the order's row.</summary>
internal static class OrderStore
{
    // as for one of them
    private static readonly PreparedQuery<List<Guid>, Order> WithIds = new((db, ids) => db.Orders.AcrossTenants().Include(o => o.Items).Where(o => ids.Contains(o.Id)));

    /// <summary>The order with its lines, kept by the context and not locked: its version refuses the save if somebody else changed it meanwhile. Null: there is none.</summary>
    public static Task<Order?> ReadOrderAsync(this AppDbContext db, Guid orderId, CancellationToken cancellationToken) =>
        // the caller found the id in a query that was allowed to see it
        db.Orders.AcrossTenants().Include(o => o.Items).SingleOrDefaultAsync(o => o.Id == orderId, cancellationToken);

    /// <summary>The same for several orders, by id.</summary>
    public static async Task<Dictionary<Guid, Order>> ReadOrdersAsync(this AppDbContext db, List<Guid> orderIds, CancellationToken cancellationToken) =>
        (await WithIds.ToListAsync(db, orderIds, cancellationToken)).ToDictionary(o => o.Id);

    /// <summary>The order with its lines, read after the lock was had; null: there is none.</summary>
    public static async Task<Order?> LockOrderAsync(this AppDbContext db, Guid orderId, CancellationToken cancellationToken)
    {
        if (!await db.LockRowAsync<Order>(orderId, cancellationToken)) return null;
        // an earlier reader in this transaction may have it tracked as it was before the lock
        var isKnown = db.FindTracked<Order>(orderId) is not null;
        // the caller found the id in a query that was allowed to see it
        var order = await db.Orders.AcrossTenants().Include(o => o.Items).SingleAsync(o => o.Id == orderId, cancellationToken);
        if (isKnown && db.Entry(order).State is EntityState.Unchanged) await db.Entry(order).ReloadAsync(cancellationToken);
        return order;
    }
}
