using EventPortal.Catalog.Contracts;
using EventPortal.Sales.Carts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Holds;

/// <summary>
/// Holds of one product in one transaction, all of them or none: what cannot be held together (too few places, another click of the same person, a deadlock) is
/// handed back, and each is then done by itself, as ever.
/// </summary>
internal sealed class HoldDesk(IDbContextFactory<AppDbContext> contexts, IStock stock, IEventCounters counters, ILogger<HoldDesk> log)
{
    public async Task HoldAsync(IReadOnlyList<HoldWork> works)
    {
        try
        {
            await HoldOnceAsync(works);
        }
        // of a broken connection nobody knows whether it has saved, and a place must not be taken twice
        catch (Exception e) when (!e.IsBrokenConnection())
        {
            log.LogInformation("{Count} holds are made one by one: {Reason}", works.Count, e.GetBaseException().Message);
            foreach (var work in works) work.Answer(null);
        }
    }

    private async Task HoldOnceAsync(IReadOnlyList<HoldWork> works)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        var known = await OpenCartsQuery.Bare.FindAsync(db, [.. works.Select(w => w.Key)]);
        await using var transaction = await db.Database.BeginTransactionAsync();
        var carts = await db.LockFreeCartsAsync([.. known.Values.Select(c => c.Id).Distinct()], default);
        var moves = new SeatMoves(stock, counters);
        List<(HoldWork Work, HoldResult Result)> done = [];
        foreach (var work in works)
        {
            if (await HoldAsync(db, work, known, carts, moves) is { } result) done.Add((work, result));
            // its cart was closed meanwhile, or somebody is changing it
            else work.Answer(null);
        }
        await db.SaveChangesAsync();
        var tooFew = await moves.CommitAsync(db, transaction, default);
        foreach (var (work, result) in done) work.Answer(tooFew is null ? result : null);
    }

    private static async Task<HoldResult?> HoldAsync(
        AppDbContext db, HoldWork work, IReadOnlyDictionary<CartKey, Cart> known, Dictionary<Guid, LockedCart> carts, SeatMoves moves)
    {
        if (known.TryGetValue(work.Key, out var seen)) return carts.TryGetValue(seen.Id, out var cart) ? await work.Change(db, cart, moves) : null;
        var begun = db.StartCart(work.Key);
        var result = await work.Change(db, begun, moves);
        // refused: a cart is begun with something in it or not at all
        if (begun.Cart.Items.Count == 0) db.Entry(begun.Cart).State = EntityState.Detached;
        return result;
    }
}
