using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Orders;

/// <summary>Locks orders. Every change of a placed order and of its places happens under the lock of the order's row.</summary>
internal static class OrderStore
{
    /// <summary>The order with its lines, read after the lock was had; null: there is none.</summary>
    public static async Task<Order?> LockOrderAsync(this AppDbContext db, Guid orderId, CancellationToken cancellationToken)
    {
        if (!await db.LockRowAsync<Order>(orderId, cancellationToken)) return null;
        // the caller found the id in a query that was allowed to see it
        var order = await db.Orders.AcrossTenants().Include(o => o.Items).SingleAsync(o => o.Id == orderId, cancellationToken);
        // an earlier reader in this transaction may have it tracked as it was before the lock
        if (db.Entry(order).State is EntityState.Unchanged) await db.Entry(order).ReloadAsync(cancellationToken);
        return order;
    }
}
