using EventPortal.Accounts.Users;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Products;
using EventPortal.Operations.Sweep;
using EventPortal.Organizations;
using EventPortal.Payments.Contracts;
using EventPortal.Payments.Gateways;
using EventPortal.Registrations.Attendees;
using EventPortal.Sales.Carts;
using EventPortal.Sales.Checkout;
using EventPortal.Sales.Orders;
using EventPortal.Sales.Promocodes;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Sales;

/// <summary>A shop over a database of the class's own: sells tickets of new events, buys them as guests, and lets a pretended bank pay.</summary>
public class ShopFixture(PostgresServer server) : PortalFixture(server)
{
    public FakeBank Bank { get; } = new();

    protected override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton(Bank);
        services.AddScoped<FakePayments>();
        services.AddScoped<IPayments>(p => p.GetRequiredService<FakePayments>());
    }

    public Task<TResult> UseAsync<TService, TResult>(Func<TService, Task<TResult>> act)
        where TService : notnull => SendAs(TestUsers.Guest, act);

    public Task UseAsync<TService>(Func<TService, Task> act)
        where TService : notnull => SendAs(TestUsers.Guest, act);

    public static CartKey NewKey() => new(null, Codes.NewToken());

    /// <summary>A ticket of a new published event of a new organization.</summary>
    internal async Task<Offered> OfferAsync(long price = 85_000, int? quantity = null, Action<Event, TicketType>? shape = null, Guid? organizationId = null)
    {
        var organization = organizationId ?? await NewOrganizationAsync();
        var owner = await ReadAsync(db => db.Set<Organization>().Where(o => o.Id == organization).Select(o => o.OwnerId).SingleAsync());
        var ofEvent = Event.Create(
            organization, owner, "kurs-" + Codes.NewCode().ToLowerInvariant(), new() { Title = "Граматика англійської мови" },
            new() { StartsAt = Clock.Now.AddDays(30), EndsAt = Clock.Now.AddDays(30).AddHours(2) }, Clock.Now);
        var ticket = TicketType.Create(organization, ofEvent.Id, "Участь у курсі", null, new(price, Currency.Uah), quantity, 1, Clock.Now);
        shape?.Invoke(ofEvent, ticket);
        ofEvent.Publish(hasOffer: true, Clock.Now);
        await InsertAsync(ofEvent, ticket);
        return new(organization, ofEvent.Id, ticket.Id);
    }

    public async Task<Guid> NewOrganizationAsync()
    {
        var owner = await NewUserAsync();
        var organization = Organization.Create(owner, "D-Internal Academy", "academy-" + Codes.NewCode().ToLowerInvariant(), null, Clock.Now);
        await InsertAsync(organization, PaymentGateway.Create(organization.Id, "test", "Картка", "", isTest: true, 1, Clock.Now));
        return organization.Id;
    }

    public async Task<Guid> NewUserAsync()
    {
        var user = User.WithEmail($"{Codes.NewCode().ToLowerInvariant()}@example.com", "Олексій", "Петренко", "uk-UA", Clock.Now);
        user.NormalizedEmail = user.Email!.ToUpperInvariant();
        user.NormalizedUserName = user.UserName!.ToUpperInvariant();
        await InsertAsync(user);
        return user.Id;
    }

    internal async Task<Promocode> NewCodeAsync(Guid organizationId, int percent = 15, int limit = 0)
    {
        var code = Promocode.Create(
            organizationId, "SPRING" + Codes.NewCode(), new(DiscountType.Percent, percent, Money.Zero(Currency.Uah)),
            new(Clock.Now.AddDays(-1), Clock.Now.AddDays(30)) { LimitCount = limit, ForAllCart = true }, Clock.Now);
        await InsertAsync(code);
        return code;
    }

    public Task<HoldResult> AddAsync(CartKey key, Guid productId, int quantity = 1, string? token = null) =>
        UseAsync((CartService carts) => carts.AddAsync(key, productId, null, quantity, token, TestContext.Current.CancellationToken));

    public Task<CartView> CartAsync(CartKey key) => UseAsync((CartService carts) => carts.GetViewAsync(key, TestContext.Current.CancellationToken));

    /// <summary>The form of the checkout page, filled with people of its own.</summary>
    public async Task<CheckoutForm> FormAsync(CartKey key)
    {
        var view = await UseAsync((CheckoutService checkout) => checkout.BeginAsync(key, TestContext.Current.CancellationToken));
        var form = view!.Form;
        (form.Customer.FirstName, form.Customer.LastName, form.Customer.Email, form.Customer.Phone) = ("Олексій", "Петренко", NewEmail(), "067 123-45-67");
        foreach (var participant in form.Participants.Where(p => p.Choice is ParticipantChoice.Named))
            participant.Person = new() { FirstName = "Оксана", LastName = "Шевчук", Email = NewEmail() };
        form.TermsAccepted = true;
        return form;
    }

    public Task<PlaceOutcome> PlaceAsync(CheckoutForm form, CartKey key) =>
        UseAsync((CheckoutService checkout) => checkout.PlaceAsync(form, key, TestContext.Current.CancellationToken));

    /// <summary>Puts places in a new cart and orders them.</summary>
    public async Task<PlacedOrder> BuyAsync(Guid productId, int quantity = 1, CartKey? key = null)
    {
        key ??= NewKey();
        Assert.Equal(HoldOutcome.Held, (await AddAsync(key, productId, quantity)).Outcome);
        return Assert.Single(Assert.IsType<PlaceOutcome.Placed>(await PlaceAsync(await FormAsync(key), key)).Orders);
    }

    public Task StartPayingAsync(PlacedOrder order) => UseAsync((PayService pay) => pay.StartAsync(
        order.Secret, order.GatewayId!.Value, "https://portal.example/return", Codes.NewToken(), TestContext.Current.CancellationToken));

    /// <summary>The bank says "paid".</summary>
    public Task CallBackAsync(PlacedOrder order) => UseAsync((FakePayments payments) => payments.CallBackAsync(order.OrderId, TestContext.Current.CancellationToken));

    public async Task PayAsync(PlacedOrder order)
    {
        await StartPayingAsync(order);
        await CallBackAsync(order);
    }

    public async Task<Order> OrderAsync(PlacedOrder order) => (await FindAsync<Order>(order.OrderId))!;

    public Task<List<Registration>> PlacesAsync(PlacedOrder order) =>
        ReadAsync(db => db.Set<Registration>().Where(r => r.OrderId == order.OrderId).OrderBy(r => r.Id).ToListAsync());

    public async Task<(int Sold, int Reserved)> StockAsync(Guid productId)
    {
        var product = (await FindAsync<Product>(productId))!;
        return (product.SoldCount, product.ReservedCount);
    }

    /// <summary>
    /// Every promise between counters, orders and payments holds. The pretended bank keeps no ledger; outbox and jobs run only when a test runs them,
    /// so what another test of the class left may be overdue.
    /// </summary>
    public async Task AssertSoundAsync() => Assert.DoesNotContain(
        await SendAs(TestUsers.Admin, (SweepService sweep) => sweep.FindAsync(TestContext.Current.CancellationToken)),
        f => f.Check.StartsWith("sales.", StringComparison.Ordinal) && !f.Check.EndsWith("-overdue", StringComparison.Ordinal));

    public static string NewEmail() => $"{Codes.NewCode().ToLowerInvariant()}@example.com";
}

/// <summary>A ticket on sale.</summary>
internal sealed record Offered(Guid OrganizationId, Guid EventId, Guid ProductId);
