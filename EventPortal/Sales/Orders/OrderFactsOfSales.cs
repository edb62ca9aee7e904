using EventPortal.Payments.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Orders;

/// <summary>Answers what tickets, letters and doors ask about orders.</summary>
/// <param name="payments">Asked for the rare prepaid orders only.</param>
internal sealed class OrderFactsOfSales(Func<IPayments> payments) : IOrderFacts
{
    private const int Most = 50;

    // By ids that the caller holds from places it may read.
    public async Task<IReadOnlyDictionary<Guid, OrderFacts>> FindAsync(AppDbContext db, IReadOnlyCollection<Guid> orderIds, CancellationToken cancellationToken)
    {
        var facts = new Dictionary<Guid, OrderFacts>();
        if (orderIds.Count == 0) return facts;
        foreach (var order in await db.Orders.AcrossTenants().AsNoTracking().Where(o => orderIds.Contains(o.Id)).ToListAsync(cancellationToken))
            facts[order.Id] = new(
                order.Id, order.Number, order.Secret, order.Customer, order.UserId, order.Total, await DueAsync(order, cancellationToken),
                order.PaymentStatus is OrderPaymentStatus.Paid or OrderPaymentStatus.PartiallyPaid, SalesUrls.Order(order.Secret), order.CreatedAt,
                order.ConfirmedAt);
        return facts;
    }

    public async Task<IReadOnlyList<Guid>> FindByNumberAsync(AppDbContext db, string text, CancellationToken cancellationToken) =>
        await db.Orders.Where(o => o.Number.Contains(text)).OrderByDescending(o => o.Id).Select(o => o.Id).Take(Most).ToListAsync(cancellationToken);

    // The answer goes to that address only.
    public async Task<IReadOnlyList<Guid>> FindByCustomerAsync(AppDbContext db, string email, CancellationToken cancellationToken) =>
        await db.Orders.AcrossTenants().Where(o => o.CustomerKey == email).OrderByDescending(o => o.Id).Select(o => o.Id).Take(Most).ToListAsync(cancellationToken);

    private async Task<Money> DueAsync(Order order, CancellationToken cancellationToken)
    {
        if (order.PaymentStatus is not OrderPaymentStatus.PartiallyPaid) return new(0, order.Currency);
        var attempts = await payments().AttemptsOfAsync(order.Id, cancellationToken);
        var captured = attempts.Where(a => a.PaidAt is not null).Sum(a => a.Amount.MinorUnits - a.Refunded.MinorUnits);
        return new(Math.Max(0, order.TotalPriceMinor - captured), order.Currency);
    }
}
