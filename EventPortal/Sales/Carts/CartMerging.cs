using EventPortal.Sales.Holds;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Carts;

/// <summary>Brings the cart of a browser to the user at sign-in, or to another browser by its link.</summary>
internal static class CartMerging
{
    /// <returns>False: a cart changed hands meanwhile; look again.</returns>
    public static async Task<bool> TryMergeAsync(
        this AppDbContext db, string sessionKey, Guid userId, SeatMoves moves, CancellationToken cancellationToken) =>
        await db.FindOpenIdAsync(new(null, sessionKey), cancellationToken) is not { } from
        || await db.TryMoveAsync(from, new(userId, null), c => c.SessionKey == sessionKey, moves, cancellationToken) is not null;

    /// <param name="isRight">Asked of the cart under its lock: it may have changed hands meanwhile.</param>
    /// <returns>True: it moved. False: it was not the right one any more. Null: the other cart changed meanwhile; look again.</returns>
    public static async Task<bool?> TryMoveAsync(
        this AppDbContext db, Guid from, CartKey key, Func<Cart, bool> isRight, SeatMoves moves, CancellationToken cancellationToken)
    {
        var to = await db.FindOpenIdAsync(key, cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // two carts are locked in the order of their ids, as everywhere
        var target = to < from ? await db.LockCartAsync(to.Value, cancellationToken) : null;
        if (await db.LockCartAsync(from, cancellationToken) is not { } source || !isRight(source.Cart)) return false;
        if (to > from) target = await db.LockCartAsync(to.Value, cancellationToken);
        if (to is not null && target is null) return null;
        if (target is null) Give(source.Cart, key);
        else Join(db, source, target, moves);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (
            e.IsUniqueViolation(SalesConfiguration.OneOpenCartOfUser) || e.IsUniqueViolation(SalesConfiguration.OneOpenCartOfBrowser))
        {
            return null;
        }
        if (await moves.CommitAsync(db, transaction, cancellationToken) is { } product)
            throw new InvalidOperationException($"Joining carts takes no new places, yet wanted one of {product}.");
        return true;
    }

    private static void Give(Cart cart, CartKey key)
    {
        if (key.UserId is { } userId) cart.GiveTo(userId);
        else cart.MoveTo(key.SessionKey!);
    }

    // Places only move or are given back here, so joining never fails for want of places.
    private static void Join(AppDbContext db, LockedCart source, LockedCart target, SeatMoves moves)
    {
        var sameCurrency = target.Cart.Items.Count == 0 || target.Cart.Currency == source.Cart.Currency;
        foreach (var line in source.Cart.Items)
        {
            var hold = source.HoldOf(line);
            var live = hold?.IsLive(db.Now) ?? false;
            var own = target.Cart.Items.FirstOrDefault(i => i.ProductId == line.ProductId && i.LessonId == line.LessonId);
            var ownIsLive = own is not null && (target.HoldOf(own)?.IsLive(db.Now) ?? false);
            if (!sameCurrency || (own is not null && (!live || (ownIsLive && !Fits(own, line))))) db.End(source, line, moves);
            else if (ownIsLive) Raise(db, source, line, target.HoldOf(own!)!, own!, moves);
            else Move(db, target, line, live ? hold : null, own, moves);
        }
        if (sameCurrency && target.Cart.PromocodeId is null) target.Cart.Use(source.Cart.PromocodeId);
        source.Cart.Close();
    }

    private static bool Fits(CartItem own, CartItem line) =>
        own.EventRequestId is null && line.EventRequestId is null && own.Quantity + line.Quantity <= CartItem.MaxQuantity;

    private static void Raise(AppDbContext db, LockedCart source, CartItem line, Reservation ownHold, CartItem own, SeatMoves moves)
    {
        db.End(source, line, moves);
        own.Resize(own.Quantity + line.Quantity);
        moves.Hold(own.ProductId, line.Quantity);
        ownHold.Resize(own.Quantity);
    }

    private static void Move(AppDbContext db, LockedCart target, CartItem line, Reservation? hold, CartItem? ended, SeatMoves moves)
    {
        if (ended is not null)
        {
            db.End(target, ended, moves);
            target.Cart.Remove(ended);
        }
        var moved = target.Cart.Put(
            new(line.OrganizationId, line.EventId, line.ProductId, line.LessonId, line.Quantity, line.UnitPrice, line.UnitFullPrice), db.Now);
        if (line.EventRequestId is { } request) moved.For(request);
        hold?.MoveTo(target.Cart.Id);
        moved.HeldBy(hold?.Id);
    }
}
