using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Carts;
using EventPortal.Sales.Holds;
using EventPortal.Sales.Orders;
using EventPortal.Sales.Promocodes;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Checkout;

/// <summary>
/// The one transaction that turns a cart into orders. Locks in this order: the cart, new rows, the promocode, the events' counters, the products
/// (docs/locking.md).
/// </summary>
internal sealed class Placing(
    IDbContextFactory<AppDbContext> contexts, IRegistrations registrations, IStock stock, IEventCounters counters, PlacingQueue queue, CurrentUser user)
{
    /// <summary>With the orders of others who buy the same at this moment, if that goes; a code's uses are counted one by one.</summary>
    /// <returns>Null: the cart is not what the plan says.</returns>
    public async Task<PlaceOutcome?> PlaceAsync(CheckoutPlan plan, CheckedForm form, CartKey key, CancellationToken cancellationToken) =>
        plan.Promocode is null && await queue.PlaceAsync(new(plan, form, key, AuditActor.Now(user)), cancellationToken) is { } placed
            ? placed
            : await PlaceAloneAsync(plan, form, key, cancellationToken);

    private async Task<PlaceOutcome?> PlaceAloneAsync(CheckoutPlan plan, CheckedForm form, CartKey key, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // before the transaction: a number is taken at once or other buyers would wait for this order
        var numbers = await db.TakeOrderNumbersAsync(plan.ByOrganization.Count(), cancellationToken);
        try
        {
            return await PlaceOnceAsync(db, plan, form, key, numbers, cancellationToken);
        }
        catch (DbUpdateException e) when (registrations.IsTaken(e))
        {
            // two orders for one participant at once: the other was first, and says for whom
            await using var fresh = await contexts.CreateDbContextAsync(cancellationToken);
            return new PlaceOutcome.AlreadyRegistered(await TakenAsync(fresh, form, cancellationToken));
        }
    }

    private async Task<PlaceOutcome?> PlaceOnceAsync(
        AppDbContext db, CheckoutPlan plan, CheckedForm form, CartKey key, IReadOnlyList<string> numbers, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.LockCartAsync(plan.CartId, cancellationToken) is not { } locked || !plan.Fits(locked.Cart)) return null;
        var moves = new SeatMoves(stock, counters);
        var ended = plan.Lines.Where(line => !TakeOver(db, locked, line, moves, plan.Queued)).ToList();
        if (ended.Find(l => plan.Queued.Contains(l.Item.EventId)) is { } queued) return new PlaceOutcome.WaitingRoom(queued.Item.EventId, queued.Offer.Event.Title);
        if (ended.Count > 0) return new PlaceOutcome.HoldEnded([.. ended.Select(l => l.Item.Id)]);

        // saved together with the orders
        locked.Cart.Close();
        var orders = await AddOrdersAsync(db, plan, form, key, numbers, cancellationToken);
        await ConfirmFreeAsync(db, orders, plan, moves, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);

        if (plan.Promocode is { } code && !await db.CountUseAsync(code.Id, cancellationToken)) return new PlaceOutcome.PromocodeRefused();
        if (await moves.CommitAsync(db, transaction, cancellationToken) is { } tooFew)
            return new PlaceOutcome.HoldEnded([.. plan.Lines.Where(l => l.Item.ProductId == tooFew).Select(l => l.Item.Id)]);
        return OrderDrafts.Placed(orders, form);
    }

    /// <summary>A live hold goes over to the order; an ended one is taken again, if the price is still that of the cart and nobody queues.</summary>
    private static bool TakeOver(AppDbContext db, LockedCart locked, PlannedLine planned, SeatMoves moves, IReadOnlySet<Guid> queued)
    {
        var item = locked.Line(planned.Item.Id)!;
        if (locked.HoldOf(item) is not { } hold || !hold.IsLive(db.Now))
        {
            if (queued.Contains(item.EventId) || !planned.Offer.CanBeKept || planned.Offer.Price != item.UnitPrice) return false;
            db.Cover(locked, item, planned.Offer, moves);
            hold = locked.HoldOf(item)!;
        }
        hold.Convert(db.Now);
        return true;
    }

    private async Task<List<Order>> AddOrdersAsync(
        AppDbContext db, CheckoutPlan plan, CheckedForm form, CartKey key, IReadOnlyList<string> numbers, CancellationToken cancellationToken)
    {
        var orders = OrderDrafts.OrdersOf(plan, form, key, new(numbers), db.Now);
        db.AddRange(orders);
        // saves the orders with their places, so that a participant who is taken undoes all
        await registrations.ReserveAsync(db, [.. OrderDrafts.PlacesOf(form, orders, key)], cancellationToken);
        return orders;
    }

    private async Task ConfirmFreeAsync(AppDbContext db, List<Order> orders, CheckoutPlan plan, SeatMoves moves, CancellationToken cancellationToken)
    {
        foreach (var order in orders.Where(o => o.TotalPriceMinor == 0))
        {
            order.ConfirmFree(db.Now);
            moves.Sell(plan, order, await registrations.ConfirmOfOrderAsync(db, order.Id, cancellationToken));
        }
    }

    private async Task<IReadOnlyList<TakenParticipant>> TakenAsync(AppDbContext db, CheckedForm form, CancellationToken cancellationToken)
    {
        var named = form.Places.Where(p => p.Participant is not null).ToList();
        var taken = await registrations.FindTakenAsync(db, [.. named.Select(p => p.Participant!)], cancellationToken);
        return [.. named.Where(p => taken.Contains(p.Participant!))
            .Select(p => new TakenParticipant(p.IsCustomer ? p.Path + ".Choice" : p.Path + ".Person.Email", p.Participant!.Email, p.Line.Offer.Event.Title))];
    }
}
