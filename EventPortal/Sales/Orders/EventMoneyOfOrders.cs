using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Orders;

/// <summary>Says beforehand what <see cref="CancelOrdersOfEventHandler"/> will do. The tenant filter stays on.</summary>
internal sealed class EventMoneyOfOrders(IEventPeople people) : IEventMoney
{
    public async Task<EventReturns> ToReturnAsync(AppDbContext db, Guid eventId, CancellationToken cancellationToken)
    {
        var ending = (await people.OrdersAsync(db, eventId, cancellationToken)).ToHashSet();
        var lines = await Lines(db, eventId).ToListAsync(cancellationToken);
        var paid = lines.Where(l => l.Status is OrderStatus.Confirmed && l.PaymentStatus is OrderPaymentStatus.Paid && l.PriceMinor > 0 && ending.Contains(l.OrderId)).ToList();
        return new(
            paid.Select(l => l.OrderId).Distinct().Count(),
            lines.Where(l => l.Status is OrderStatus.New).Select(l => l.OrderId).Distinct().Count(),
            [.. paid.GroupBy(l => l.Currency).OrderBy(g => g.Key).Select(g => new Money(g.Sum(l => l.PriceMinor), g.Key))]);
    }

    internal static IQueryable<Line> Lines(AppDbContext db, Guid eventId) => db.Orders
        .Where(o => o.Status == OrderStatus.New || o.Status == OrderStatus.Confirmed)
        .SelectMany(o => o.Items.Where(i => i.EventId == eventId), (o, i) => new Line(o.Id, o.Status, o.PaymentStatus, i.Currency, i.PriceMinor));

    internal sealed record Line(Guid OrderId, OrderStatus Status, OrderPaymentStatus PaymentStatus, string Currency, long PriceMinor);
}
