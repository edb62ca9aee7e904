using EventPortal.Sales.Contracts;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;

namespace EventPortal.Sales.Mails;

internal sealed class TellCustomerWhenOrderCanceled(OrderMails mails) : IHandle<OrderCanceled>
{
    public async Task HandleAsync(OrderCanceled domainEvent, AppDbContext db, CancellationToken cancellationToken)
    {
        var order = await OrderMails.FindAsync(db, domainEvent.OrderId, cancellationToken);
        if (domainEvent.Reason == OrderService.Expired) mails.SendExpired(db, order);
        else mails.SendCanceled(db, order, domainEvent.Reason, wasPaid: !domainEvent.WasUnpaid && !order.Total.IsZero);
    }
}
