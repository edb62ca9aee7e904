using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Orders;

/// <summary>Takes back a free or unpaid place that its participant gives up. Paid ones are another matter: money has to go back.</summary>
internal sealed class PlaceReturns(IDbContextFactory<AppDbContext> contexts, IRegistrations registrations, OrderSeats seats, OrderService orders) : IPlaceReturns
{
    public async Task GiveUpAsync(Guid orderId, Guid registrationId, string reason, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // the caller holds the place's own secret
        var order = await db.Orders.AcrossTenants().AsNoTracking().Include(o => o.Items).SingleOrDefaultAsync(o => o.Id == orderId, cancellationToken);
        Guard.That(order is not null, SalesErrors.OrderUnknown);
        if (order.Status is OrderStatus.New && order.TotalPriceMinor > 0)
        {
            // what is left of an unpaid order would have another sum than the one that is being paid
            Guard.That(order.Items.Sum(i => i.Quantity) == 1, SalesErrors.OrderHasOtherPlaces);
            await orders.CancelAsync(order.Secret, reason, cancellationToken);
            return;
        }
        Guard.That(order.TotalPriceMinor == 0, SalesErrors.PlaceIsPaid);
        await GiveUpFreeAsync(db, orderId, registrationId, reason, cancellationToken);
    }

    private async Task GiveUpFreeAsync(AppDbContext db, Guid orderId, Guid registrationId, string reason, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var order = await db.LockOrderAsync(orderId, cancellationToken);
        Guard.That(order is { Status: OrderStatus.Confirmed }, SalesErrors.OrderFinal);
        var others = (await registrations.OfOrderAsync(db, orderId, cancellationToken)).Any(r =>
            r.Id != registrationId && r.Status is not (RegistrationStatus.Cancelled or RegistrationStatus.Expired));
        await seats.CancelPlaceAsync(db, order, registrationId, reason, endsOrder: !others, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
