using EventPortal.Shared.Data;
using EventPortal.Shared.Together;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Orders;

/// <summary>Looks up orders with their lines for those who have their secrets, untracked and not locked; those of several customers together.</summary>
public sealed class OrdersBySecret(IServiceScopeFactory scopes)
{
    private readonly TogetherLookup<string, Order> orders = new(scopes, async (_, db, secrets) =>
        // whoever has the secret is the customer
        await db.Orders.AcrossTenants().AsNoTracking().Include(o => o.Items).Where(o => secrets.Contains(o.Secret)).ToDictionaryAsync(o => o.Secret));

    internal Task<Order?> FindAsync(string secret, CancellationToken cancellationToken) => orders.FindAsync(secret, cancellationToken);
}
