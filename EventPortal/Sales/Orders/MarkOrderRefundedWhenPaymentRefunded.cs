using EventPortal.Payments.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;

namespace EventPortal.Sales.Orders;

/// <summary>The order is refunded when nothing of the money for it is left with us; a second payment that went back leaves a paid order paid.</summary>
internal sealed class MarkOrderRefundedWhenPaymentRefunded(IPayments payments) : IHandle<PaymentRefunded>
{
    public async Task HandleAsync(PaymentRefunded domainEvent, AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.LockOrderAsync(domainEvent.PayableId, cancellationToken) is not { } order) return;
        if (!domainEvent.Fully) return;
        // the other payments do not change in this transaction, so what they are outside it is what they are
        var moneyLeft = (await payments.AttemptsOfAsync(order.Id, cancellationToken))
            .Any(a => a.PaymentId != domainEvent.PaymentId && a.State is PaymentAttemptState.Paid && a.Refunded < a.Amount);
        if (!moneyLeft) order.MarkRefunded();
    }
}
