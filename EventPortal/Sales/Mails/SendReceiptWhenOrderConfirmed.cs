using EventPortal.Sales.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;

namespace EventPortal.Sales.Mails;

internal sealed class SendReceiptWhenOrderConfirmed(OrderMails mails) : IHandle<OrderConfirmed>, IOnlyAdds
{
    public async Task HandleAsync(OrderConfirmed domainEvent, AppDbContext db, CancellationToken cancellationToken)
    {
        var order = await OrderMails.FindAsync(db, domainEvent.OrderId, cancellationToken);
        if (!order.Total.IsZero) mails.SendReceipt(db, order);
    }
}
