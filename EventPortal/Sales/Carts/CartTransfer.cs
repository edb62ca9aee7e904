using EventPortal.Catalog.Contracts;
using EventPortal.Sales.Holds;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Carts;

/// <summary>
/// Takes an anonymous cart to another device: here a short-lived secret link is made, there it is opened and, after a click, the cart is that
/// device's. The link never makes two devices share a key, so who sends one gives away this cart and nothing later.
/// </summary>
public sealed class CartTransfer(IDbContextFactory<AppDbContext> contexts, CartService carts, IStock stock, IEventCounters counters)
{
    private const int Attempts = 4;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <summary>A new link to the browser's cart. Null: it has none with something in it, or its owner is signed in and needs no link.</summary>
    public async Task<CartLink?> OfferAsync(CartKey key, CancellationToken cancellationToken)
    {
        if (key.UserId is not null || key.IsNone) return null;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.FindOpenIdAsync(key, cancellationToken) is not { } id) return null;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.LockCartAsync(id, cancellationToken) is not { Cart: { Items.Count: > 0 } cart } || cart.SessionKey != key.SessionKey) return null;
        var until = db.Now + Lifetime;
        var token = cart.MakeLink(until);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(token, until);
    }

    /// <summary>What the link leads to. Null: it is too old, was used, or never was ours.</summary>
    public async Task<LinkedCart?> LookAsync(string token, CartKey visitor, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await db.Carts.AsNoTracking().Include(c => c.Items).SingleOrDefaultAsync(c => c.LinkToken == token, cancellationToken);
        if (found is null || !found.IsOpenBy(token, db.Now)) return null;
        var own = new CartKey(null, found.SessionKey);
        return new(await carts.GetViewAsync(own, cancellationToken), IsVisitors: visitor == own);
    }

    /// <summary>Brings the cart to the visitor, joined with what they have.</summary>
    /// <returns>False: the link is too old, was used, or never was ours.</returns>
    public async Task<bool> TakeAsync(string token, CartKey visitor, CancellationToken cancellationToken)
    {
        if (visitor.IsNone) throw new ArgumentException("A cart needs a user or a browser.", nameof(visitor));
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var found = await db.Carts.AsNoTracking().SingleOrDefaultAsync(c => c.LinkToken == token, cancellationToken);
            if (found is null || !found.IsOpenBy(token, db.Now)) return false;
            if (visitor == new CartKey(null, found.SessionKey)) return true;
            if (await TryTakeAsync(db, found.Id, token, visitor, attempt, cancellationToken) is { } done) return done;
        }
        return false;
    }

    private async Task<bool?> TryTakeAsync(AppDbContext db, Guid cartId, string token, CartKey visitor, int attempt, CancellationToken cancellationToken)
    {
        try
        {
            return await db.TryMoveAsync(cartId, visitor, c => c.IsOpenBy(token, db.Now), new SeatMoves(stock, counters), cancellationToken);
        }
        catch (Exception e) when (e.IsTransient() && attempt < Attempts)
        {
            // a deadlock's victim: nothing was saved, so once more
            return null;
        }
    }
}

/// <summary>The secret of a link to a cart, and until when it is good.</summary>
public sealed record CartLink(string Token, DateTimeOffset Until);

/// <summary>The cart behind a link; <paramref name="IsVisitors"/>: the link was opened on the device that it was made on.</summary>
public sealed record LinkedCart(CartView Cart, bool IsVisitors);
