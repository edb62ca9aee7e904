using EventPortal.Catalog.Contracts;
using EventPortal.Payments.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Orders;

/// <summary>Outbox: end the orders of an event that was called off.</summary>
internal sealed record CancelOrdersOfEvent(Guid EventId, string Reason);

/// <summary>Outbox: close the orders of an event that is over.</summary>
internal sealed record CompleteOrdersOfEvent(Guid EventId);

/// <summary>An event may have thousands of orders: they end one by one, after the event's own transaction.</summary>
internal sealed class CancelOrdersWhenEventCancelled : IHandle<EventCancelled>
{
    public Task HandleAsync(EventCancelled domainEvent, AppDbContext db, CancellationToken cancellationToken)
    {
        db.Enqueue(new CancelOrdersOfEvent(domainEvent.EventId, domainEvent.Reason));
        return Task.CompletedTask;
    }
}

internal sealed class CompleteOrdersWhenEventCompleted : IHandle<EventCompleted>
{
    public Task HandleAsync(EventCompleted domainEvent, AppDbContext db, CancellationToken cancellationToken)
    {
        db.Enqueue(new CompleteOrdersOfEvent(domainEvent.EventId));
        return Task.CompletedTask;
    }
}

/// <summary>
/// Unpaid orders are cancelled whole. Of paid ones the places of the event end and their price goes back; an order that has nothing else is
/// cancelled. Safe to repeat: what has ended is not refunded again.
/// </summary>
internal sealed class CancelOrdersOfEventHandler(
    IDbContextFactory<AppDbContext> contexts, OrderSeats seats, IPayments payments, IRegistrations registrations)
    : IOutboxHandler<CancelOrdersOfEvent>
{
    public async Task HandleAsync(CancelOrdersOfEvent message, CancellationToken cancellationToken)
    {
        foreach (var orderId in await contexts.LiveOrdersOfAsync(message.EventId, cancellationToken))
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var order = await db.LockOrderAsync(orderId, cancellationToken);
            if (order is { Status: OrderStatus.New }) await CancelUnpaidAsync(db, order, message.Reason, cancellationToken);
            else if (order is { Status: OrderStatus.Confirmed }) await CancelPaidAsync(db, order, message, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }

    // Open attempts stay open: money that still comes is returned by ConfirmOrderWhenPaymentCompleted.
    private async Task CancelUnpaidAsync(AppDbContext db, Order order, string reason, CancellationToken cancellationToken)
    {
        order.Cancel(reason, db.Now);
        await seats.CancelAsync(db, order, reason, cancellationToken);
    }

    private async Task CancelPaidAsync(AppDbContext db, Order order, CancelOrdersOfEvent message, CancellationToken cancellationToken)
    {
        var lines = order.Items.Where(i => i.EventId == message.EventId).ToList();
        // places that the organizer cancelled before have had their money back
        var price = PlacePrices.OfEvent(order, await registrations.OfOrderAsync(db, order.Id, cancellationToken), message.EventId);
        var refundable = await payments.RefundableAsync(db, order.Id, order.Currency, cancellationToken);
        if (refundable < price) price = refundable;
        if (order.Items.Count == lines.Count) order.Cancel(message.Reason, db.Now);
        if (!await seats.CancelEventAsync(db, order, message.EventId, message.Reason, cancellationToken)) return;
        if (!price.IsZero && order.PaymentStatus is OrderPaymentStatus.Paid)
            await payments.RefundAsync(db, order.Id, price, message.Reason, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>An order is completed when all its events are over.</summary>
internal sealed class CompleteOrdersOfEventHandler(IDbContextFactory<AppDbContext> contexts, IEventDirectory events) : IOutboxHandler<CompleteOrdersOfEvent>
{
    public async Task HandleAsync(CompleteOrdersOfEvent message, CancellationToken cancellationToken)
    {
        foreach (var orderId in await contexts.LiveOrdersOfAsync(message.EventId, cancellationToken))
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var order = await db.LockOrderAsync(orderId, cancellationToken);
            if (order is not { Status: OrderStatus.Confirmed }) continue;
            var progress = await events.ProgressAsync(db, [.. order.Items.Select(i => i.EventId).Distinct()], cancellationToken);
            if (progress.Any(e => e.Status is not (EventStatus.Completed or EventStatus.Cancelled))) continue;
            order.Complete();
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }
}

file static class OrdersOfEventReading
{
    public static async Task<List<Guid>> LiveOrdersOfAsync(
        this IDbContextFactory<AppDbContext> contexts, Guid eventId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // the outbox works for the whole platform
        return await db.Orders.AcrossTenants()
            .Where(o => (o.Status == OrderStatus.New || o.Status == OrderStatus.Confirmed) && o.Items.Any(i => i.EventId == eventId))
            .OrderBy(o => o.Id).Select(o => o.Id).ToListAsync(cancellationToken);
    }
}
