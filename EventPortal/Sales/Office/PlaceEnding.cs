using EventPortal.Payments.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Office;

/// <summary>Places that the organizer cancels, paid or not.</summary>
internal sealed class PlaceEnding(
    IDbContextFactory<AppDbContext> contexts, IRegistrations registrations, IPayments payments, OrderSeats seats, OrderService orders)
{
    public async Task CancelAsync(Guid orderId, IReadOnlyCollection<Guid> ids, string reason, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // the tenant filter stays on: another organization's order is unknown
        var order = await db.Orders.AsNoTracking().Include(o => o.Items).SingleOrDefaultAsync(o => o.Id == orderId, cancellationToken);
        Guard.That(order is not null, SalesErrors.OrderUnknown);
        var places = await registrations.OfOrderAsync(db, orderId, cancellationToken);
        if (order.Status is OrderStatus.New)
        {
            // what is left of an unpaid order would have another sum than the one that is being paid
            Guard.That(places.All(p => !IsLive(p) || ids.Contains(p.Id)), SalesErrors.OrderHasOtherPlaces);
            await orders.CancelAsync(order.Secret, reason, cancellationToken);
            return;
        }
        Guard.That(order.Status is OrderStatus.Confirmed, SalesErrors.OrderFinal);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // payments are locked before their order; whatever is found changed under its lock undoes the refund
        await RefundAsync(db, order, places.Where(p => ids.Contains(p.Id)), places, reason, cancellationToken);
        await EndAsync(db, orderId, ids, reason, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    // Somebody may have given part of it back by hand: never more than is left.
    private async Task RefundAsync(
        AppDbContext db, Order order, IEnumerable<RegistrationCard> ending, IReadOnlyList<RegistrationCard> all, string reason, CancellationToken cancellationToken)
    {
        var prices = PlacePrices.Of(order, all);
        var due = new Money(ending.Where(p => p.Status is RegistrationStatus.Confirmed).Sum(p => prices.GetValueOrDefault(p.Id).MinorUnits), order.Currency);
        if (due.IsZero || order.PaymentStatus is not (OrderPaymentStatus.Paid or OrderPaymentStatus.PartiallyPaid)) return;
        var left = await payments.RefundableAsync(db, order.Id, order.Currency, cancellationToken);
        if (left < due) due = left;
        if (due.IsZero) return;
        await payments.RefundAsync(db, order.Id, due, reason, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task EndAsync(AppDbContext db, Guid orderId, IReadOnlyCollection<Guid> ids, string reason, CancellationToken cancellationToken)
    {
        var locked = await db.LockOrderAsync(orderId, cancellationToken);
        Guard.That(locked is { Status: OrderStatus.Confirmed }, SalesErrors.OrderFinal);
        var places = await registrations.OfOrderAsync(db, orderId, cancellationToken);
        var others = places.Any(p => IsLive(p) && !ids.Contains(p.Id));
        // products in their order, as everywhere
        var ending = places.Where(p => ids.Contains(p.Id)).OrderBy(p => p.TicketTypeId).ThenBy(p => p.Id).ToList();
        Guard.That(ending.Count == ids.Count, SalesErrors.OrderUnknown);
        foreach (var (index, place) in ending.Index())
            await seats.CancelPlaceAsync(db, locked, place.Id, reason, endsOrder: !others && index == ending.Count - 1, cancellationToken);
    }

    private static bool IsLive(RegistrationCard place) => place.Status is not (RegistrationStatus.Cancelled or RegistrationStatus.Expired);
}
