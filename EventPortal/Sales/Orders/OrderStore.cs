using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Orders;

/// <summary>Locks orders. Every change of a placed order and of its places happens under the lock of the order's row.</summary>
internal static class OrderStore
{
    /// <summary>The order with its lines, read after the lock was had; null: there is none.</summary>
    public static async Task<Order?> LockOrderAsync(this AppDbContext db, Guid orderId, CancellationToken cancellationToken)
    {
        var order = await db.Locked<Order>(orderId).SingleOrDefaultAsync(cancellationToken);
        if (order is null) return null;
        // a handler may have read it before the lock: what it read is stale
        if (db.Entry(order).State is EntityState.Unchanged) await db.Entry(order).ReloadAsync(cancellationToken);
        await db.Entry(order).Collection(o => o.Items).Query().AcrossTenants().LoadAsync(cancellationToken);
        return order;
    }
}
