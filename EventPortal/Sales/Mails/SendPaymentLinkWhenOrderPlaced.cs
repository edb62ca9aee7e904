using EventPortal.Sales.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;

namespace EventPortal.Sales.Mails;

/// <summary>A free order is confirmed at once and needs no such letter.</summary>
internal sealed class SendPaymentLinkWhenOrderPlaced(OrderMails mails) : IHandle<OrderPlaced>, IOnlyAdds
{
    public async Task HandleAsync(OrderPlaced domainEvent, AppDbContext db, CancellationToken cancellationToken)
    {
        var order = await OrderMails.FindAsync(db, domainEvent.OrderId, cancellationToken);
        if (!order.Total.IsZero) mails.SendPlaced(db, order);
    }
}
