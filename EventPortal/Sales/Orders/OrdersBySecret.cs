using EventPortal.Shared.Data;
using EventPortal.Shared.Together;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Orders;

/// <summary>Looks up orders with their lines for those who have their secrets, untracked and not locked; those of several customers together.</summary>
public sealed class OrdersBySecret(IServiceScopeFactory scopes)
{
    // whoever has the secret is the customer
    private static readonly PreparedQuery<List<string>, Order> WithSecrets = new((db, secrets) =>
        db.Orders.AcrossTenants().AsNoTracking().Include(o => o.Items).Where(o => secrets.Contains(o.Secret)));

    private readonly TogetherLookup<string, Order> orders = new(scopes, async (_, db, secrets) => (await WithSecrets.ToListAsync(db, secrets)).ToDictionary(o => o.Secret));

    internal Task<Order?> FindAsync(string secret, CancellationToken cancellationToken) => orders.FindAsync(secret, cancellationToken);
}
