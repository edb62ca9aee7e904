using EventPortal.Sales.Holds;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Carts;

/// <summary>Finds and locks carts. Every change of a cart, its lines and its holds happens under the lock of the cart's row.</summary>
internal static class CartStore
{
    public static Task<Guid?> FindOpenIdAsync(this AppDbContext db, CartKey key, CancellationToken cancellationToken) =>
        db.OpenCarts(key).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(cancellationToken);

    private static readonly PreparedQuery<List<Guid>, HeldLine> Lines = new((db, ids) => db.Set<CartItem>().Where(i => ids.Contains(i.CartId))
        .LeftJoin(db.Reservations, i => i.ReservationId, r => (Guid?)r.Id, (i, r) => new HeldLine(i, r)));

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
        return cart.Status is CartStatus.Opened ? (await WithHoldsAsync(db, [cart], cancellationToken))[cart.Id] : null;
    }

    /// <summary>Several of them; those that are closed by now, or that somebody else has locked, are left out.</summary>
    public static async Task<Dictionary<Guid, LockedCart>> LockFreeCartsAsync(this AppDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return [];
        var carts = await db.LockedFree<Cart>(nameof(Cart.Id), ids.Select(id => id.ToString())).ToListAsync(cancellationToken);
        return await WithHoldsAsync(db, carts.FindAll(c => c.Status is CartStatus.Opened), cancellationToken);
    }

    private static async Task<Dictionary<Guid, LockedCart>> WithHoldsAsync(AppDbContext db, List<Cart> carts, CancellationToken cancellationToken)
    {
        // the context puts the lines into their carts
        var lines = (await Lines.ToListAsync(db, carts.ConvertAll(c => c.Id), cancellationToken)).ToLookup(l => l.Item.CartId, l => l.Hold);
        return carts.ToDictionary(c => c.Id, c => new LockedCart(c, lines[c.Id].OfType<Reservation>().ToDictionary(r => r.Id)));
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

/// <summary>A line of a cart with its hold, if it has one.</summary>
internal sealed record HeldLine(CartItem Item, Reservation? Hold);

/// <summary>A cart under lock.</summary>
internal sealed record LockedCart(Cart Cart, Dictionary<Guid, Reservation> Holds)
{
    public Reservation? HoldOf(CartItem item) => item.ReservationId is { } id ? Holds.GetValueOrDefault(id) : null;

    public CartItem? Line(Guid itemId) => Cart.Items.FirstOrDefault(i => i.Id == itemId);
}
