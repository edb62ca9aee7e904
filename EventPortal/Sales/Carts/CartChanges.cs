using EventPortal.Catalog.Contracts;
using EventPortal.Sales.Holds;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Carts;

/// <summary>Runs a change of a cart in one short transaction under its lock: change, save, then the stock as the last statements.</summary>
internal sealed class CartChanges(IDbContextFactory<AppDbContext> contexts, IStock stock, IEventCounters counters)
{
    private const int Attempts = 3;

    /// <summary>Null: there is no open cart.</summary>
    /// <param name="change">Returns null to give up: nothing is saved.</param>
    /// <param name="refused">Made from the product that had too few places; the transaction is undone.</param>
    public async Task<TResult?> RunAsync<TResult>(
        CartKey key, Func<AppDbContext, LockedCart, SeatMoves, Task<TResult?>> change, Func<AppDbContext, Guid, Task<TResult>> refused,
        CancellationToken cancellationToken)
        where TResult : class
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await RunOnceAsync(key, change, refused, cancellationToken);
            }
            catch (Exception e) when (e.IsTransient() && attempt < Attempts)
            {
                // the database chose us as the victim of a deadlock: nothing was saved, so once more
            }
        }
    }

    public async Task<Guid> GetOrCreateAsync(CartKey key, CancellationToken cancellationToken)
    {
        if (key.IsNone) throw new ArgumentException("A cart needs a user or a browser.", nameof(key));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.FindOpenIdAsync(key, cancellationToken) is { } found) return found;
        var cart = key.UserId is { } userId ? Cart.ForUser(userId, db.Now) : Cart.ForBrowser(key.SessionKey!, db.Now);
        db.Add(cart);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return cart.Id;
        }
        catch (DbUpdateException e) when (
            e.IsUniqueViolation(SalesConfiguration.OneOpenCartOfUser) || e.IsUniqueViolation(SalesConfiguration.OneOpenCartOfBrowser))
        {
            // another click of the same person was first: its cart is ours
            return await db.OpenCarts(key).AsNoTracking().Select(c => c.Id).SingleAsync(cancellationToken);
        }
    }

    public async Task MergeAsync(string sessionKey, Guid userId, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            if (await db.TryMergeAsync(sessionKey, userId, new SeatMoves(stock, counters), cancellationToken)) return;
        }
    }

    private async Task<TResult?> RunOnceAsync<TResult>(
        CartKey key, Func<AppDbContext, LockedCart, SeatMoves, Task<TResult?>> change, Func<AppDbContext, Guid, Task<TResult>> refused,
        CancellationToken cancellationToken)
        where TResult : class
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.FindOpenIdAsync(key, cancellationToken) is not { } cartId) return null;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.LockCartAsync(cartId, cancellationToken) is not { } locked) return null;
        var moves = new SeatMoves(stock, counters);
        if (await change(db, locked, moves) is not { } result) return null;
        await db.SaveChangesAsync(cancellationToken);
        if (await moves.CarryOutAsync(db, cancellationToken) is { } tooFew)
        {
            await transaction.RollbackAsync(cancellationToken);
            return await refused(db, tooFew);
        }
        await transaction.CommitAsync(cancellationToken);
        return result;
    }
}
