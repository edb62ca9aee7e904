using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Holds;
using EventPortal.Shared.Data;

namespace EventPortal.Sales.Orders;

/// <summary>Moves the places of a locked order: registrations first, counters and stock last.</summary>
internal sealed class OrderSeats(IRegistrations registrations, IStock stock, IEventCounters counters)
{
    /// <summary>The orders were paid for.</summary>
    public async Task ConfirmAsync(AppDbContext db, IReadOnlyCollection<Order> orders, CancellationToken cancellationToken)
    {
        var moves = new SeatMoves(stock, counters);
        var confirmed = await registrations.ConfirmOfOrdersAsync(db, [.. orders.Select(o => o.Id)], cancellationToken);
        foreach (var order in orders)
        {
            foreach (var places in confirmed[order.Id]) moves.Sell(places);
            // asked only when a line is not among the places that were just confirmed
            if (order.Items.Any(i => confirmed[order.Id].All(c => c.TicketTypeId != i.ProductId)))
                foreach (var item in await WithoutPlacesAsync(db, order, cancellationToken)) moves.Sell(item.ProductId, item.Quantity);
        }
        // all is saved: with the places their orders were
        CarryOutLast(db, moves);
    }

    /// <summary>The order's time ran out.</summary>
    public async Task LapseAsync(AppDbContext db, Order order, string reason, CancellationToken cancellationToken) =>
        await FreeAsync(db, order, await registrations.LapseOfOrderAsync(db, order.Id, reason, cancellationToken), cancellationToken);

    /// <summary>The order was given up before it was paid for.</summary>
    public async Task CancelAsync(AppDbContext db, Order order, string reason, CancellationToken cancellationToken) =>
        await FreeAsync(db, order, await registrations.CancelOfOrderAsync(db, order.Id, reason, cancellationToken), cancellationToken);

    /// <summary>One place of a free order is given up; with the last one the order ends, unless it gave something else too.</summary>
    public async Task CancelPlaceAsync(AppDbContext db, Order order, Guid registrationId, string reason, bool endsOrder, CancellationToken cancellationToken)
    {
        var ended = await registrations.CancelPlaceAsync(db, order.Id, registrationId, reason, cancellationToken);
        var moves = new SeatMoves(stock, counters);
        foreach (var places in ended.Confirmed) moves.Return(places);
        if (endsOrder && !(await WithoutPlacesAsync(db, order, cancellationToken)).Any()) order.Cancel(reason, db.Now);
        await CarryOutAsync(db, moves, cancellationToken);
    }

    /// <summary>One event of a paid order was called off.</summary>
    /// <returns>False: none of its places was live any more.</returns>
    public async Task<bool> CancelEventAsync(AppDbContext db, Order order, Guid eventId, string reason, CancellationToken cancellationToken)
    {
        var ended = await registrations.CancelOfEventAsync(db, order.Id, eventId, reason, cancellationToken);
        var moves = new SeatMoves(stock, counters);
        foreach (var places in ended.Waiting) moves.Release(places.TicketTypeId, places.Count);
        foreach (var places in ended.Confirmed) moves.Return(places);
        await CarryOutAsync(db, moves, cancellationToken);
        return ended.Waiting.Count + ended.Confirmed.Count > 0;
    }

    private async Task FreeAsync(AppDbContext db, Order order, EndedPlaces ended, CancellationToken cancellationToken)
    {
        var moves = new SeatMoves(stock, counters);
        foreach (var places in ended.Waiting) moves.Release(places.TicketTypeId, places.Count);
        foreach (var places in ended.Confirmed) moves.Return(places);
        foreach (var item in await WithoutPlacesAsync(db, order, cancellationToken)) moves.Release(item.ProductId, item.Quantity);
        await CarryOutAsync(db, moves, cancellationToken);
    }

    /// <summary>Lines that give no place, such as recordings.</summary>
    private async Task<IEnumerable<OrderItem>> WithoutPlacesAsync(AppDbContext db, Order order, CancellationToken cancellationToken)
    {
        var tickets = (await registrations.OfOrderAsync(db, order.Id, cancellationToken)).Select(r => r.OrderedTypeId).ToHashSet();
        return order.Items.Where(i => !tickets.Contains(i.ProductId));
    }

    private static async Task CarryOutAsync(AppDbContext db, SeatMoves moves, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        CarryOutLast(db, moves);
    }

    // The hot rows are locked when all else is done, also by those who called us: between a callback's handlers they would be locked for long.
    private static void CarryOutLast(AppDbContext db, SeatMoves moves) => db.BeforeCommit(async token =>
    {
        if (await moves.CarryOutAsync(db, token) is { } product)
            throw new InvalidOperationException($"Only places that an order has were to move, yet {product} has too few.");
    });
}
