using System.Diagnostics;
using System.Globalization;
using EventPortal.Payments.Contracts;
using EventPortal.Shared;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;

namespace EventPortal.Sales.Orders;

/// <summary>
/// Money came, in time, late or twice. In time: the order is paid for and its places confirmed. Late: the places are taken again. Otherwise the
/// money goes back in full. Never does it stay without a place, and never does this refuse it: the payment itself must be kept.
/// </summary>
internal sealed class ConfirmOrderWhenPaymentCompleted(OrderSeats seats, LateMoney late, IPayments payments, PortalMetrics metrics) : IHandleTogether<PaymentCompleted>
{
    public async Task HandleAsync(IReadOnlyList<PaymentCompleted> domainEvents, AppDbContext db, CancellationToken cancellationToken)
    {
        var orders = await db.ReadOrdersAsync([.. domainEvents.Select(e => e.PayableId)], cancellationToken);
        var (paid, others) = (new List<Order>(), new List<PaymentCompleted>());
        foreach (var one in domainEvents)
        {
            if (orders.GetValueOrDefault(one.PayableId) is not { } order || !IsInTime(order, one.Captured))
            {
                others.Add(one);
                continue;
            }
            order.MarkPaid(one.Captured, db.Now);
            db.ActAlike(one.PaymentId, order.Id);
            paid.Add(order);
        }
        if (paid.Count > 0) await seats.ConfirmAsync(db, paid, cancellationToken);
        foreach (var _ in paid) metrics.OrderPaid("gateway");
        foreach (var other in others) await HandleAsync(other, db, cancellationToken);
    }

    public async Task HandleAsync(PaymentCompleted domainEvent, AppDbContext db, CancellationToken cancellationToken)
    {
        var captured = domainEvent.Captured;
        // money mostly comes in time, and then versions are enough: whoever changed the order meanwhile makes the payment's transaction begin anew
        if (await db.ReadOrderAsync(domainEvent.PayableId, cancellationToken) is not { } order) return;
        if (!IsInTime(order, captured) && await db.LockOrderAsync(order.Id, cancellationToken) is null) return;
        if (captured != order.Total) await ReturnAsync(db, order, captured, "amount", cancellationToken);
        else if (IsInTime(order, captured))
        {
            order.MarkPaid(captured, db.Now);
            await seats.ConfirmAsync(db, [order], cancellationToken);
            metrics.OrderPaid("gateway");
        }
        else if (order is not { Status: OrderStatus.Canceled, PaymentStatus: OrderPaymentStatus.NotPaid or OrderPaymentStatus.Error })
            await ReturnAsync(db, order, captured, "twice", cancellationToken);
        else if (await late.TryReviveAsync(db, order, captured, cancellationToken)) metrics.OrderPaid("gateway");
        else await ReturnAsync(db, order, captured, "late", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static bool IsInTime(Order order, Money captured) =>
        captured == order.Total && order is { Status: OrderStatus.New, PaymentStatus: OrderPaymentStatus.NotPaid or OrderPaymentStatus.Error };

    private async Task ReturnAsync(AppDbContext db, Order order, Money captured, string reason, CancellationToken cancellationToken)
    {
        await payments.RefundAsync(db, order.Id, captured, Words(reason), cancellationToken);
        order.ReturnMoney(captured, reason);
        // the order itself does not change, so the trail would not know
        db.Appended.Add(AuditEntry.Create(
            db.Now, db.Services.User, order.OrganizationId, nameof(Order), order.Id, AuditAction.Changed,
            string.Create(CultureInfo.InvariantCulture, $$"""{"MoneyReturned":[null,"{{captured.ToInvariantString()}} {{captured.Currency}} {{reason}}"]}"""),
            Activity.Current?.TraceId.ToString()));
    }

    private static string Words(string reason) => reason switch
    {
        "amount" => "The sum differs from the order's.",
        "twice" => "The order was already paid for or is closed.",
        _ => "The money came late and a place was gone.",
    };
}
