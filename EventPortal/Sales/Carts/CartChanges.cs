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
    public Task<TResult?> RunAsync<TResult>(
        CartKey key, Func<AppDbContext, LockedCart, SeatMoves, Task<TResult?>> change, Func<AppDbContext, Guid, Task<TResult>> refused,
        CancellationToken cancellationToken)
        where TResult : class => RunAsync(key, change, refused, startsCart: false, cancellationToken);

    /// <param name="change">Returns null to give up: nothing is saved.</param>
    /// <param name="refused">Made from the product that had too few places; the transaction is undone.</param>
    /// <param name="startsCart">Begins a cart in the same transaction if there is none.</param>
    public async Task<TResult?> RunAsync<TResult>(
        CartKey key, Func<AppDbContext, LockedCart, SeatMoves, Task<TResult?>> change, Func<AppDbContext, Guid, Task<TResult>> refused,
        bool startsCart, CancellationToken cancellationToken)
        where TResult : class
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await RunOnceAsync(key, change, refused, startsCart, cancellationToken);
            }
            catch (Exception e) when (attempt < Attempts && (e.IsTransient() || CartStore.IsSecondCart(e)))
            {
                // a deadlock's victim, or the second of two first clicks: nothing was saved, so once more
            }
        }
    }

    public async Task<Guid> GetOrCreateAsync(CartKey key, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.FindOpenIdAsync(key, cancellationToken) is { } found) return found;
        var cart = db.StartCart(key).Cart;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return cart.Id;
        }
        catch (DbUpdateException e) when (CartStore.IsSecondCart(e))
        {
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
        bool startsCart, CancellationToken cancellationToken)
        where TResult : class
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var cartId = await db.FindOpenIdAsync(key, cancellationToken);
        if (cartId is null && !startsCart) return null;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if ((cartId is { } id ? await db.LockCartAsync(id, cancellationToken) : db.StartCart(key)) is not { } locked) return null;
        var moves = new SeatMoves(stock, counters);
        if (await change(db, locked, moves) is not { } result) return null;
        // refused: a cart is begun with something in it or not at all
        if (cartId is null && locked.Cart.Items.Count == 0) return result;
        await db.SaveChangesAsync(cancellationToken);
        if (await moves.CommitAsync(db, transaction, cancellationToken) is { } tooFew)
        {
            await transaction.RollbackAsync(cancellationToken);
            return await refused(db, tooFew);
        }
        return result;
    }
}
