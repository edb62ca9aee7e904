using EventPortal.Organizations.Contracts;
using EventPortal.Payments.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Orders;

/// <summary>Reads of orders for their customers; each crosses tenants because its predicate names the customer (by secret, id of the user, or cart).</summary>
public sealed class OrderQueries(IDbContextFactory<AppDbContext> contexts, IRegistrations registrations, IPayments payments, IOrganizations organizations)
{
    /// <summary>Whoever has the secret is the customer.</summary>
    public async Task<OrderView?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var order = await db.Orders.AcrossTenants().AsNoTracking().Include(o => o.Items).SingleOrDefaultAsync(o => o.Secret == secret, cancellationToken);
        if (order is null) return null;
        var siblings = order.CartId is null ? [] : await db.Orders.AcrossTenants().AsNoTracking().Include(o => o.Items)
            .Where(o => o.CartId == order.CartId && o.Id != order.Id).OrderBy(o => o.Id).ToListAsync(cancellationToken);
        var names = await NamesAsync([order, .. siblings], cancellationToken);
        var places = await registrations.OfOrderAsync(db, order.Id, cancellationToken);
        var attempts = order.TotalPriceMinor == 0 ? [] : await payments.AttemptsOfAsync(order.Id, cancellationToken);
        return View(order, NameOf(order, names), places, attempts, [.. siblings.Select(s => Summarize(s, NameOf(s, names)))], db.Now);
    }

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<OrderSummary>> OfUserAsync(Guid userId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var orders = await db.Orders.AcrossTenants().AsNoTracking().Include(o => o.Items).Where(o => o.UserId == userId)
            .OrderByDescending(o => o.Id).ToListAsync(cancellationToken);
        var names = await NamesAsync(orders, cancellationToken);
        return [.. orders.Select(o => Summarize(o, NameOf(o, names)))];
    }

    private Task<IReadOnlyDictionary<Guid, OrganizationSummary>> NamesAsync(IEnumerable<Order> orders, CancellationToken cancellationToken) =>
        organizations.FindAsync([.. orders.Select(o => o.OrganizationId).Distinct()], cancellationToken);

    // a deleted organization's orders stay readable
    private static string NameOf(Order order, IReadOnlyDictionary<Guid, OrganizationSummary> names) =>
        names.TryGetValue(order.OrganizationId, out var organization) ? organization.Name : "";

    private static OrderView View(
        Order o, string organization, IReadOnlyList<RegistrationCard> places, IReadOnlyList<PaymentAttempt> attempts, IReadOnlyList<OrderSummary> siblings,
        DateTimeOffset now) => new()
        {
            Id = o.Id, Number = o.Number, Secret = o.Secret, OrganizationId = o.OrganizationId, OrganizationName = organization, Status = o.Status,
            PaymentStatus = o.PaymentStatus, UserId = o.UserId, Customer = o.Customer, CompanyName = o.CompanyName, TaxCode = o.TaxCode,
            TotalClearPrice = new(o.TotalClearPriceMinor, o.Currency), TotalPromocodeDiff = new(o.TotalPromocodeDiffMinor, o.Currency), Total = o.Total,
            TotalSaleDiff = new(o.TotalClearPriceMinor - o.TotalPromocodeDiffMinor - o.TotalPriceMinor, o.Currency),
            PlacedAt = o.CreatedAt, ExpiresAt = o.ExpiresAt, ConfirmedAt = o.ConfirmedAt, CanceledAt = o.CanceledAt,
            CancellationReason = o.CancellationReason, Culture = o.Culture,
            Items = [.. o.Items.OrderBy(i => i.Id).Select(i => new OrderItemView(
                i.Id, i.EventId, i.ProductId, i.LessonId, i.EventTitle, i.Title, i.Quantity, new(i.ClearPriceMinor, i.Currency),
                new(i.PromocodeDiffMinor, i.Currency), i.Price))],
            Registrations = places, Attempts = attempts, Siblings = siblings, ServerNow = now,
        };

    private static OrderSummary Summarize(Order o, string organization) => new(
        o.Id, o.Number, o.Secret, o.OrganizationId, organization, o.Status, o.PaymentStatus, o.Total, o.Items.Sum(i => i.Quantity),
        [.. o.Items.Select(i => i.EventTitle).Distinct()], o.CreatedAt, o.ExpiresAt);
}
