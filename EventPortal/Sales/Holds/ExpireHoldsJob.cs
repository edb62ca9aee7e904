using EventPortal.Catalog.Contracts;
using EventPortal.Sales.Carts;
using EventPortal.Shared;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace EventPortal.Sales.Holds;

/// <summary>Returns the places of holds whose time ran out, cart by cart under the cart's lock.</summary>
internal sealed class ExpireHoldsJob(
    IDbContextFactory<AppDbContext> contexts, IStock stock, IEventCounters counters, PortalMetrics metrics, ILogger<ExpireHoldsJob> log) : IJob
{
    private const int Batch = 200;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        foreach (var cartId in await DueAsync(cancellationToken))
            try
            {
                metrics.HoldsExpired(await ExpireAsync(cartId, cancellationToken));
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "Holds of cart {CartId} could not lapse; they are tried again at the next run", cartId);
            }
    }

    private async Task<List<Guid>> DueAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var now = db.Now;
        return await db.Reservations.Where(r => r.Status == ReservationStatus.Held && r.ExpiresAt <= now)
            .Select(r => r.CartId).Distinct().OrderBy(id => id).Take(Batch).ToListAsync(cancellationToken);
    }

    private async Task<int> ExpireAsync(Guid cartId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockRowAsync<Cart>(cartId, cancellationToken);
        var now = db.Now;
        // read under the lock: whoever ordered or took the places again was before us
        var due = await db.Reservations.Where(r => r.CartId == cartId && r.Status == ReservationStatus.Held && r.ExpiresAt <= now)
            .ToListAsync(cancellationToken);
        var moves = new SeatMoves(stock, counters);
        foreach (var hold in due)
        {
            hold.Expire(now);
            moves.Release(hold.ProductId, hold.Quantity);
        }
        await db.SaveChangesAsync(cancellationToken);
        if (await moves.CommitAsync(db, transaction, cancellationToken) is { } product)
            throw new InvalidOperationException($"The counters of product {product} do not hold what is to be given back.");
        return due.Count;
    }
}
