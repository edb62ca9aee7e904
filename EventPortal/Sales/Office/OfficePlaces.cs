using EventPortal.Payments.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Mails;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace EventPortal.Sales.Office;

/// <summary>The organizer's part of <see cref="IPlaceOffice"/>. Locks as everywhere: payments, the order, its places, hot rows (docs/locking.md).</summary>
internal sealed class OfficePlaces(
    IDbContextFactory<AppDbContext> contexts, PlaceEnding ending, PlaceMoving moving, OrderMails mails, OfficeMoney money) : IPlaceOffice
{
    public Task CancelAsync(Guid orderId, IReadOnlyCollection<Guid> registrationIds, string reason, CancellationToken cancellationToken) =>
        ending.CancelAsync(orderId, registrationIds, reason, cancellationToken);

    public Task MoveAsync(Guid orderId, Guid registrationId, Guid ticketTypeId, Guid? lessonId, CancellationToken cancellationToken) =>
        moving.MoveAsync(orderId, registrationId, ticketTypeId, lessonId, cancellationToken);

    public Task<DomainError?> MoveRefusalAsync(AppDbContext db, Guid eventId, Guid fromTypeId, Money paid, Guid toTypeId, CancellationToken cancellationToken) =>
        moving.RefusalAsync(db, eventId, fromTypeId, paid, toTypeId, cancellationToken);

    public Task<Guid> AddAsync(HandPlace place, CancellationToken cancellationToken) => moving.AddAsync(place, cancellationToken);

    public async Task RemindAsync(Guid orderId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // the tenant filter stays on
        var order = await db.Orders.Include(o => o.Items).SingleOrDefaultAsync(o => o.Id == orderId, cancellationToken);
        Guard.That(order is not null, SalesErrors.OrderUnknown);
        Guard.That(order is { Status: OrderStatus.New, TotalPriceMinor: > 0 }, SalesErrors.OrderNotNew);
        mails.SendPlacedAgain(db, order);
        await db.SaveChangesAsync(cancellationToken);
    }

    public Task<IReadOnlyDictionary<Guid, Money>> PricesAsync(AppDbContext db, IReadOnlyCollection<Guid> orderIds, CancellationToken cancellationToken) =>
        money.PricesAsync(db, orderIds, cancellationToken);

    public Task<IReadOnlyList<OfficePayment>> PaymentsAsync(Guid orderId, CancellationToken cancellationToken) => money.PaymentsAsync(orderId, cancellationToken);
}

/// <summary>Reads of money for the office.</summary>
internal sealed class OfficeMoney(IDbContextFactory<AppDbContext> contexts, IRegistrations registrations, IPayments payments, IStringLocalizer<SalesText> texts)
{
    public async Task<IReadOnlyDictionary<Guid, Money>> PricesAsync(AppDbContext db, IReadOnlyCollection<Guid> orderIds, CancellationToken cancellationToken)
    {
        var prices = new Dictionary<Guid, Money>();
        var orders = await db.Orders.AsNoTracking().Include(o => o.Items).Where(o => orderIds.Contains(o.Id)).ToListAsync(cancellationToken);
        var places = (await registrations.OfOrdersAsync(db, [.. orders.Select(o => o.Id)], cancellationToken)).ToLookup(p => p.OrderId!.Value);
        foreach (var order in orders)
            foreach (var (id, price) in PlacePrices.Of(order, places[order.Id])) prices[id] = price;
        return prices;
    }

    public async Task<IReadOnlyList<OfficePayment>> PaymentsAsync(Guid orderId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // the tenant filter stays on
        if (!await db.Orders.AnyAsync(o => o.Id == orderId, cancellationToken)) return [];
        return [.. (await payments.AttemptsOfAsync(orderId, cancellationToken)).Select(a => new OfficePayment(
            a.MethodName, texts["Office.Attempt." + a.State], a.Amount, a.Refunded, a.PaidAt ?? a.StartedAt))];
    }
}
