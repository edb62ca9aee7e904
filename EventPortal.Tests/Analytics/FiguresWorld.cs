using EventPortal.Accounts.Users;
using EventPortal.Analytics.Figures;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Products;
using EventPortal.Organizations;
using EventPortal.Payments;
using EventPortal.Payments.Gateways;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Holds;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Support;
using Xunit;

namespace EventPortal.Tests.Analytics;

/// <summary>Organizations with orders in every state and at chosen times, saved as an import saves them.</summary>
internal sealed class FiguresWorld(PortalFixture portal)
{
    private DateTimeOffset Now => portal.Clock.Now;

    public async Task<Tenant> TenantAsync()
    {
        var owner = User.WithEmail($"{Codes.NewCode().ToLowerInvariant()}@example.com", "Олена", "Коваль", "uk-UA", Now);
        (owner.NormalizedEmail, owner.NormalizedUserName) = (owner.Email!.ToUpperInvariant(), owner.UserName!.ToUpperInvariant());
        var organization = Organization.Create(owner.Id, "Академія", "academy-" + Codes.NewCode().ToLowerInvariant(), null, Now);
        organization.Stamp(Now, isNew: true);
        var gateway = PaymentGateway.Create(organization.Id, "test", "Картка", "", isTest: true, 1, Now);
        await SaveAsync(owner, organization, gateway);
        return new(organization.Id, owner.Id, organization.Slug, gateway.Id);
    }

    public async Task<Shown> EventAsync(Tenant tenant, string title = "Курс", string zone = "Europe/Kyiv", bool published = true, int? quantity = 100, TimeSpan? startsIn = null)
    {
        var starts = Now + (startsIn ?? TimeSpan.FromDays(30));
        var made = Event.Create(
            tenant.Id, tenant.Owner, "kurs-" + Codes.NewCode().ToLowerInvariant(), new() { Title = title }, new() { StartsAt = starts, EndsAt = starts.AddHours(2), TimeZone = zone }, Now);
        var ticket = TicketType.Create(tenant.Id, made.Id, "Участь", null, new(10_000, Currency.Uah), quantity, 1, Now);
        if (published) made.Publish(hasOffer: true, Now);
        made.Stamp(Now, isNew: true);
        ticket.Stamp(Now, isNew: true);
        await SaveAsync(made, ticket);
        return new(made.Id, ticket.Id, made.Slug);
    }

    /// <summary>An order of these lines, paid (or confirmed, where it costs nothing) at a moment.</summary>
    public async Task<Sale> SellAsync(Tenant tenant, DateTimeOffset at, params (Shown Of, int Places, long Price)[] lines) =>
        await SellAsync(tenant, at, Currency.Uah, lines);

    public async Task<Sale> SellAsync(Tenant tenant, DateTimeOffset at, string currency, params (Shown Of, int Places, long Price)[] lines)
    {
        var order = await PlaceAsync(tenant, at, currency, lines, save: false);
        if (order.Total.IsZero)
        {
            order.ConfirmFree(at);
            await SaveAsync(order);
            return new(order, null);
        }
        var payment = Paid(tenant, order, at, "-1");
        order.MarkPaid(order.Total, at);
        await SaveAsync(order, payment);
        return new(order, payment);
    }

    public async Task<Order> PlaceAsync(Tenant tenant, DateTimeOffset at, string currency, (Shown Of, int Places, long Price)[] lines, bool save = true)
    {
        var order = Order.Place(
            new()
            {
                OrganizationId = tenant.Id, PlacementKey = Codes.NewToken(), Customer = new() { FirstName = "Олексій", LastName = "Петренко" }, Culture = "uk",
                Items = [.. lines.Select(l => new OrderLine(l.Of.EventId, l.Of.TicketId, null, "Участь", "Курс", l.Places, new(l.Price, currency), new(l.Price, currency), Money.Zero(currency), null))],
            },
            "OR-" + Codes.NewCode(), at);
        order.Stamp(at, isNew: true);
        if (save) await SaveAsync(order);
        return order;
    }

    /// <summary>Money for the order, once more than it needs.</summary>
    public async Task<Payment> PayAgainAsync(Tenant tenant, Order order)
    {
        var payment = Paid(tenant, order, Now, "-2");
        await SaveAsync(payment);
        return payment;
    }

    public Task ChangeAsync<T>(Guid id, Action<T> change)
        where T : Entity => portal.ReadAsync(async db =>
        {
            var row = (await db.FindAsync<T>(id))!;
            change(row);
            return await db.ImportChangesAsync(TestContext.Current.CancellationToken);
        });

    public Task RefundAsync(Payment payment, long minor, bool isThrough = true) => ChangeAsync<Payment>(payment.Id, p =>
    {
        p.HoldForRefund(new(minor, p.Currency));
        if (isThrough) p.Refunded(new(minor, p.Currency));
    });

    public async Task HoldAsync(Shown of, DateTimeOffset at, Guid? cart = null)
    {
        var hold = Reservation.Create(cart ?? Guid.CreateVersion7(at), of.TicketId, 1, at.AddMinutes(15), at);
        hold.Stamp(at, isNew: true);
        await SaveAsync(hold);
    }

    public async Task RegisterAsync(Tenant tenant, Shown of, Order order, bool came)
    {
        var place = Registration.Create(new(tenant.Id, of.EventId, of.TicketId, null, null, order.Id, null, new Person(), [], "uk", null), Now);
        place.Confirm(Now);
        if (came) place.CheckIn(Now);
        place.Stamp(Now, isNew: true);
        await SaveAsync(place);
    }

    public Task SaveAsync(params object[] rows) => portal.ReadAsync(db =>
    {
        db.AddRange(rows);
        return db.ImportChangesAsync(TestContext.Current.CancellationToken);
    });

    public Task<TResult> AskAsync<TQueries, TResult>(Tenant tenant, Func<TQueries, Task<TResult>> ask)
        where TQueries : notnull => portal.SendAs(TestUsers.User(tenant.Owner), ask, tenant.Id);

    public Task<SalesSums> SumAsync(Tenant tenant, FigureScope scope) => AskAsync(tenant, (SalesQueries q) => q.SumAsync(scope, TestContext.Current.CancellationToken));

    private static Payment Paid(Tenant tenant, Order order, DateTimeOffset at, string suffix)
    {
        var payment = Payment.Create(tenant.Id, order.Id, tenant.GatewayId, null, order.Total, order.Number + suffix, Codes.NewToken(), "/", null, at);
        payment.Complete(order.Total, null, at);
        payment.Stamp(at, isNew: true);
        return payment;
    }

    internal sealed record Tenant(Guid Id, Guid Owner, string Slug, Guid GatewayId);

    internal sealed record Shown(Guid EventId, Guid TicketId, string Slug);

    internal sealed record Sale(Order Order, Payment? Payment);
}
