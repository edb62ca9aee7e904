using EventPortal.Payments.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;

namespace EventPortal.Sales.Orders;

/// <summary>An attempt failed: the places stay held for at least ten more minutes, so that another card can be tried.</summary>
internal sealed class MarkOrderWhenPaymentFailed(IRegistrations registrations) : IHandle<PaymentFailed>
{
    internal static readonly TimeSpan MoreTime = TimeSpan.FromMinutes(10);

    public async Task HandleAsync(PaymentFailed domainEvent, AppDbContext db, CancellationToken cancellationToken)
    {
        // one that is paid by another attempt, or over, is not changed by a failure
        if (await db.LockOrderAsync(domainEvent.PayableId, cancellationToken) is not { Status: OrderStatus.New } order) return;
        order.MarkPaymentFailed(db.Now + MoreTime);
        if (order.ExpiresAt is { } until) await registrations.ProlongOfOrderAsync(db, order.Id, until, cancellationToken);
    }
}
