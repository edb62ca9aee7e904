using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Carts;
using EventPortal.Sales.Holds;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Checkout;

/// <summary>
/// Orders of several buyers in one transaction, all of them or none: what is not as it was planned, and whatever hinders one of them (a participant who has a
/// place there, a deadlock), hands them back, and each is then placed by itself, as ever.
/// </summary>
internal sealed class PlacingDesk(
    IDbContextFactory<AppDbContext> contexts, IRegistrations registrations, IStock stock, IEventCounters counters, ILogger<PlacingDesk> log)
{
    public async Task PlaceAsync(IReadOnlyList<PlacingWork> works)
    {
        try
        {
            await PlaceOnceAsync(works);
        }
        catch (Exception e)
        {
            log.LogInformation("{Count} carts are ordered one by one: {Reason}", works.Count, e.GetBaseException().Message);
            // also when the connection broke and nobody knows whether it was saved: a cart is ordered once, and its buyer finds the orders
            foreach (var work in works) work.Answer(null);
        }
    }

    private async Task PlaceOnceAsync(IReadOnlyList<PlacingWork> works)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        // before the transaction: a number is taken at once or other buyers would wait for these orders
        var numbers = new Queue<string>(await db.TakeOrderNumbersAsync(works.Sum(w => w.Plan.ByOrganization.Count()), default));
        await using var transaction = await db.Database.BeginTransactionAsync();
        var carts = await db.LockFreeCartsAsync([.. works.Select(w => w.Plan.CartId)], default);
        var moves = new SeatMoves(stock, counters);
        List<(PlacingWork Work, List<Order> Orders)> placed = [];
        foreach (var work in works)
        {
            if (carts.TryGetValue(work.Plan.CartId, out var locked) && IsHeld(work.Plan, locked, db.Now)) placed.Add((work, Order(db, work, locked, numbers)));
            else work.Answer(null);
        }
        if (placed.Count == 0) return;
        // each saves what there is
        await registrations.ReserveAsync(db, [.. placed.SelectMany(p => OrderDrafts.PlacesOf(p.Work.Form, p.Orders, p.Work.Key))], default);
        await ConfirmFreeAsync(db, placed, moves);
        var tooFew = await moves.CommitAsync(db, transaction, default);
        foreach (var (work, orders) in placed) work.Answer(tooFew is null ? OrderDrafts.Placed(orders, work.Form) : null);
    }

    private static bool IsHeld(CheckoutPlan plan, LockedCart locked, DateTimeOffset now) =>
        plan.Fits(locked.Cart) && locked.Cart.Items.All(i => locked.HoldOf(i) is { } hold && hold.IsLive(now));

    private static List<Order> Order(AppDbContext db, PlacingWork work, LockedCart locked, Queue<string> numbers)
    {
        foreach (var item in locked.Cart.Items) locked.HoldOf(item)!.Convert(db.Now);
        locked.Cart.Close();
        var orders = OrderDrafts.OrdersOf(work.Plan, work.Form, work.Key, numbers, db.Now);
        foreach (var order in orders) db.Actors[order.Id] = work.Actor;
        db.AddRange(orders);
        return orders;
    }

    private async Task ConfirmFreeAsync(AppDbContext db, List<(PlacingWork Work, List<Order> Orders)> placed, SeatMoves moves)
    {
        var free = placed.SelectMany(p => p.Orders.Where(o => o.TotalPriceMinor == 0), (p, order) => (p.Work.Plan, Order: order)).ToList();
        if (free.Count == 0) return;
        foreach (var (_, order) in free) order.ConfirmFree(db.Now);
        var confirmed = await registrations.ConfirmOfOrdersAsync(db, [.. free.Select(f => f.Order.Id)], default);
        foreach (var (plan, order) in free) moves.Sell(plan, order, confirmed[order.Id]);
    }
}
