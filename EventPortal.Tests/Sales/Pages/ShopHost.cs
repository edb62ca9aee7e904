using EventPortal.Accounts.Users;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Products;
using EventPortal.Organizations;
using EventPortal.Payments.Contracts;
using EventPortal.Payments.Gateways;
using EventPortal.Sales.Carts;
using EventPortal.Sales.Checkout;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Sales.Pages;

/// <summary>The portal over HTTP with something on sale, and a bank that answers what the test says.</summary>
public sealed class ShopHost(PostgresServer server) : PortalHost(server)
{
    protected override void Configure(IDictionary<string, string?> settings) => settings["Web:KeptPageSeconds"] = "60";

    protected override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton(new FakeBank());
        services.AddScoped<FakePayments>();
        services.AddScoped<IPayments>(p => p.GetRequiredService<FakePayments>());
    }

    /// <summary>A ticket of a new published event; the address of the event's page.</summary>
    internal async Task<(string Url, Guid ProductId)> OfferAsync(long price = 85_000, int? quantity = null)
    {
        var now = Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var user = User.WithEmail($"{Codes.NewCode().ToLowerInvariant()}@example.com", "Олексій", "Петренко", "uk-UA", now);
        (user.NormalizedEmail, user.NormalizedUserName) = (user.Email!.ToUpperInvariant(), user.UserName!.ToUpperInvariant());
        await InsertAsync(user);
        var slug = "academy-" + Codes.NewCode().ToLowerInvariant();
        var organization = Organization.Create(user.Id, "D-Internal Academy", slug, null, now);
        await InsertAsync(organization, PaymentGateway.Create(organization.Id, "test", "Картка", "", isTest: true, 1, now));
        var ofEvent = Event.Create(
            organization.Id, user.Id, "kurs-" + Codes.NewCode().ToLowerInvariant(), new() { Title = "Граматика англійської мови" },
            new() { StartsAt = now.AddDays(30), EndsAt = now.AddDays(30).AddHours(2) }, now);
        var ticket = TicketType.Create(organization.Id, ofEvent.Id, "Участь у курсі", null, new(price, Currency.Uah), quantity, 1, now);
        ofEvent.Publish(hasOffer: true, now);
        await InsertAsync(ofEvent, ticket);
        return ($"/events/{slug}/{ofEvent.Slug}", ticket.Id);
    }

    /// <summary>An order of one place, as the checkout page would place it.</summary>
    internal async Task<PlacedOrder> OrderAsync(Guid productId, ParticipantChoice choice = ParticipantChoice.Me)
    {
        await using var scope = Services.CreateAsyncScope();
        var (carts, checkout) = (scope.ServiceProvider.GetRequiredService<CartService>(), scope.ServiceProvider.GetRequiredService<CheckoutService>());
        var key = new CartKey(null, Codes.NewToken());
        var token = TestContext.Current.CancellationToken;
        Assert.True((await carts.AddAsync(key, productId, null, 1, null, token)).IsHeld);
        var form = (await checkout.BeginAsync(key, token))!.Form;
        (form.Customer.FirstName, form.Customer.LastName, form.Customer.Phone) = ("Олексій", "Петренко", "067 123-45-67");
        form.Customer.Email = $"{Codes.NewCode().ToLowerInvariant()}@example.com";
        form.Participants[0].Choice = choice;
        form.TermsAccepted = true;
        return Assert.Single(Assert.IsType<PlaceOutcome.Placed>(await checkout.PlaceAsync(form, key, token)).Orders);
    }

    private Task<int> InsertAsync(params object[] entities) => ReadAsync(db =>
    {
        db.AddRange(entities);
        return db.SaveChangesAsync();
    });
}
