using EventPortal.Shared.Together;

namespace EventPortal.Sales.Carts;

/// <summary>Looks up open carts with their lines, untracked and not locked; those of several buyers together.</summary>
internal sealed class OpenCarts(IServiceScopeFactory scopes)
{
    private readonly TogetherLookup<CartKey, Cart> carts = new(scopes, (_, db, keys) => OpenCartsQuery.WithLines.FindAsync(db, keys));

    public Task<Cart?> FindAsync(CartKey key, CancellationToken cancellationToken) => carts.FindAsync(key, cancellationToken);
}
