using EventPortal.Shared.Data;

namespace EventPortal.Catalog.Contracts;

/// <summary>
/// Moves places between free, reserved and sold; each move is one guarded UPDATE that re-checks its guard, inside the caller's transaction.
/// Call it as the last statement before commit (the row is hot), and in the order of product ids when there are several (docs/locking.md).
/// </summary>
public interface IStock
{
    /// <summary>free → reserved.</summary>
    /// <returns>False: fewer than <paramref name="count"/> places are free, or the product is not on sale now.</returns>
    Task<bool> HoldAsync(AppDbContext db, Guid productId, int count, CancellationToken cancellationToken);

    /// <summary>free → reserved for a seat that was already paid for, regardless of the sales window.</summary>
    /// <returns>False: no place is free.</returns>
    Task<bool> RetakeAsync(AppDbContext db, Guid productId, int count, CancellationToken cancellationToken);

    /// <summary>reserved → free.</summary>
    Task ReleaseAsync(AppDbContext db, Guid productId, int count, CancellationToken cancellationToken);

    /// <summary>reserved → sold.</summary>
    Task SellAsync(AppDbContext db, Guid productId, int count, CancellationToken cancellationToken);

    /// <summary>sold → free.</summary>
    Task ReturnAsync(AppDbContext db, Guid productId, int count, CancellationToken cancellationToken);

    /// <summary>The same moves with the same guards, in one way with the commit, which then refuses (<c>LastUpdateRefusedException</c>) if a guard does.</summary>
    /// <returns>False: not on this database; move now.</returns>
    bool PutOff(AppDbContext db, Guid productId, StockMove move, int count) => false;
}

/// <summary>How places move.</summary>
public enum StockMove
{
    Hold,
    Release,
    Sell,
    Return,
}
