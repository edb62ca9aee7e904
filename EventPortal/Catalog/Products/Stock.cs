using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Live;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Products;

/// <summary>The only writer of the counters.</summary>
internal sealed class Stock : IStock
{
    public async Task<bool> HoldAsync(AppDbContext db, Guid productId, int count, CancellationToken cancellationToken)
    {
        var now = db.Now;
        return await Rows(db, productId)
            .Where(p => p.IsActive && (p.SalesStart == null || p.SalesStart <= now) && (p.SalesEnd == null || p.SalesEnd > now))
            .Where(p => p.Quantity == null || p.SoldCount + p.ReservedCount + count <= p.Quantity)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.ReservedCount, p => p.ReservedCount + count), cancellationToken) == 1;
    }

    public async Task<bool> RetakeAsync(AppDbContext db, Guid productId, int count, CancellationToken cancellationToken) =>
        await Rows(db, productId)
            .Where(p => p.Quantity == null || p.SoldCount + p.ReservedCount + count <= p.Quantity)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.ReservedCount, p => p.ReservedCount + count), cancellationToken) == 1;

    public async Task ReleaseAsync(AppDbContext db, Guid productId, int count, CancellationToken cancellationToken) => MustMove(
        await Rows(db, productId).Where(p => p.ReservedCount >= count)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.ReservedCount, p => p.ReservedCount - count), cancellationToken),
        productId);

    public async Task SellAsync(AppDbContext db, Guid productId, int count, CancellationToken cancellationToken) => MustMove(
        await Rows(db, productId).Where(p => p.ReservedCount >= count).ExecuteUpdateAsync(
            s => s.SetProperty(p => p.ReservedCount, p => p.ReservedCount - count).SetProperty(p => p.SoldCount, p => p.SoldCount + count),
            cancellationToken),
        productId);

    public async Task ReturnAsync(AppDbContext db, Guid productId, int count, CancellationToken cancellationToken) => MustMove(
        await Rows(db, productId).Where(p => p.SoldCount >= count)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.SoldCount, p => p.SoldCount - count), cancellationToken),
        productId);

    public bool PutOff(AppDbContext db, Guid productId, StockMove move, int count)
    {
        if (!db.CanPutOffUpdates()) return false;
        db.Announce(CatalogTopics.Product(productId));
        db.PutOff(move is StockMove.Hold ? new(StockSql.Hold, [count, productId, db.Now], productId) : new(StockSql.Of(move), [count, productId], productId));
        return true;
    }

    // Buyers are of no tenant: the id is the whole predicate. Who comes for the row moves places, and open pages are told of it.
    private static IQueryable<Product> Rows(AppDbContext db, Guid productId)
    {
        db.Announce(CatalogTopics.Product(productId));
        return db.Set<Product>().AcrossTenants().Where(p => p.Id == productId);
    }

    // A caller that moves what was never taken has a bug; the transaction must not go on.
    private static void MustMove(int rows, Guid productId)
    {
        if (rows != 1) throw new InvalidOperationException($"The counters of product {productId} do not hold what is to be moved.");
    }
}
