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
        var cart = await db.Locked<Cart>(cartId).SingleAsync(cancellationToken);
        if (cart.Status is not CartStatus.Opened) return null;
        // the context puts the lines into their cart
        var lines = await db.Set<CartItem>().Where(i => i.CartId == cartId)
            .LeftJoin(db.Reservations, i => i.ReservationId, r => (Guid?)r.Id, (i, r) => new { Item = i, Hold = r }).ToListAsync(cancellationToken);
        var holds = lines.Select(l => l.Hold).OfType<Reservation>().ToDictionary(r => r.Id);
        return new(cart, holds);
    }

    /// <summary>A new cart, saved with what is put into it: nobody else can have it yet, and of two that begin at once a unique index refuses the second.</summary>
    public static LockedCart StartCart(this AppDbContext db, CartKey key)
    {
        if (key.IsNone) throw new ArgumentException("A cart needs a user or a browser.", nameof(key));
        var cart = key.UserId is { } userId ? Cart.ForUser(userId, db.Now) : Cart.ForBrowser(key.SessionKey!, db.Now);
        db.Add(cart);
        return new(cart, []);
    }

    /// <summary>Another click of the same person has begun its cart at the same moment: its cart is ours.</summary>
    public static bool IsSecondCart(Exception exception) => exception is DbUpdateException e
        && (e.IsUniqueViolation(SalesConfiguration.OneOpenCartOfUser) || e.IsUniqueViolation(SalesConfiguration.OneOpenCartOfBrowser));
}

/// <summary>A cart under lock.</summary>
internal sealed record LockedCart(Cart Cart, Dictionary<Guid, Reservation> Holds)
{
    public Reservation? HoldOf(CartItem item) => item.ReservationId is { } id ? Holds.GetValueOrDefault(id) : null;

    public CartItem? Line(Guid itemId) => Cart.Items.FirstOrDefault(i => i.Id == itemId);
}
