using EventPortal.Sales.Holds;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Carts;

/// <summary>Finds and locks carts. Every change of a cart, its lines and its holds happens under the lock of the cart's row.</summary>
internal static class CartStore
{
    public static Task<Guid?> FindOpenIdAsync(this AppDbContext db, CartKey key, CancellationToken cancellationToken) =>
        db.OpenCarts(key).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(cancellationToken);

    public static IQueryable<Cart> OpenCarts(this AppDbContext db, CartKey key) =>
        db.Carts.OwnedBy(key).Where(c => c.Status == CartStatus.Opened);

    public static IQueryable<Cart> OwnedBy(this IQueryable<Cart> carts, CartKey key) => key switch
    {
        { UserId: { } userId } => carts.Where(c => c.UserId == userId),
        { SessionKey: { } sessionKey } => carts.Where(c => c.SessionKey == sessionKey && c.UserId == null),
        _ => carts.Where(c => false),
    };

    /// <summary>The cart with its lines and the holds of its lines, all read after the lock was had. Null: it is closed by now.</summary>
    public static async Task<LockedCart?> LockCartAsync(this AppDbContext db, Guid cartId, CancellationToken cancellationToken)
    {
        await db.LockRowAsync<Cart>(cartId, cancellationToken);
        var cart = await db.Carts.Include(c => c.Items).SingleAsync(c => c.Id == cartId, cancellationToken);
        if (cart.Status is not CartStatus.Opened) return null;
        var ids = cart.Items.Select(i => i.ReservationId).ToList();
        var holds = await db.Reservations.Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, cancellationToken);
        return new(cart, holds);
    }
}

/// <summary>A cart under lock.</summary>
internal sealed record LockedCart(Cart Cart, Dictionary<Guid, Reservation> Holds)
{
    public Reservation? HoldOf(CartItem item) => item.ReservationId is { } id ? Holds.GetValueOrDefault(id) : null;

    public CartItem? Line(Guid itemId) => Cart.Items.FirstOrDefault(i => i.Id == itemId);
}
