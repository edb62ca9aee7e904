using EventPortal.Accounts.Users;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Products;
using EventPortal.Organizations;
using EventPortal.Payments.Sandbox;
using EventPortal.Sales.Carts;
using EventPortal.Sales.Checkout;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EventPortal.Tests.Benchmarks.OnSale;

/// <summary>
/// The portal with its jobs and its outbox, as it runs; and one address that the product does not have: the checkout's button, which a browser presses
/// over its circuit, as a POST that calls the same service with the same form.
/// </summary>
internal sealed class OnSaleHost(PostgresServer server, Uri bank, int mailPort) : PortalHost(server)
{
    public const string PlaceOrder = "/bench/order";

    protected override void Configure(IDictionary<string, string?> settings)
    {
        settings["Payments:Sandbox:BaseAddress"] = bank.ToString();
        settings["Jobs:CheckinSeconds"] = "5";
        settings["WaitingRooms:SeenMilliseconds"] = "500";
        settings["Mail:Host"] = "127.0.0.1";
        settings["Mail:Port"] = mailPort.ToString(System.Globalization.CultureInfo.InvariantCulture);
        settings["Mail:From"] = "portal@tests.invalid";
        settings["Mail:StartTls"] = "false";
    }

    protected override void ConfigureServices(IServiceCollection services)
    {
        // translates every query for SQL Server too: for tests
        foreach (var translation in services.Where(s => s.ServiceType == typeof(IInterceptor) && s.ImplementationType == typeof(SqlServerTranslation)).ToList()) services.Remove(translation);
        foreach (var environment in services.Select(s => s.ImplementationInstance).OfType<IHostEnvironment>().Distinct()) environment.EnvironmentName = Environments.Production;
        services.Replace(ServiceDescriptor.Singleton(LoggerFactory.Create(b => b.AddSimpleConsole(c => c.SingleLine = true).SetMinimumLevel(LogLevel.Error))));
    }

    protected override void Map(WebApplication app) => app.MapPost(PlaceOrder, PlaceAsync).AllowAnonymous().DisableAntiforgery();

    /// <summary>A published event with so many places on sale, and the account at the bank.</summary>
    public async Task<Sale> OfferAsync(int places)
    {
        await using var scope = Services.CreateAsyncScope();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        var owner = User.WithEmail($"{Codes.NewCode().ToLowerInvariant()}@example.com", "Олексій", "Петренко", "uk-UA", now);
        (owner.NormalizedEmail, owner.NormalizedUserName) = (owner.Email!.ToUpperInvariant(), owner.UserName!.ToUpperInvariant());
        var organization = Organization.Create(owner.Id, "D-Internal Academy", "academy-" + Codes.NewCode().ToLowerInvariant(), null, now);
        var (merchant, gateway) = scope.ServiceProvider.GetRequiredService<SandboxAccounts>().Open(organization.Id, organization.Name, "Картка", 1, now);
        var ofEvent = Event.Create(
            organization.Id, owner.Id, "rozprodazh-" + Codes.NewCode().ToLowerInvariant(), new() { Title = "Граматика англійської мови" },
            new() { StartsAt = now.AddDays(30), EndsAt = now.AddDays(30).AddHours(2) }, now);
        var ticket = TicketType.Create(organization.Id, ofEvent.Id, "Участь у курсі", null, new(85_000, Currency.Uah), places, 1, now);
        ofEvent.Publish(hasOffer: true, now);
        await ReadAsync(async db =>
        {
            db.Add(owner);
            await db.SaveChangesAsync();
            db.Add(organization);
            await db.SaveChangesAsync();
            db.AddRange(merchant, gateway, ofEvent, ticket);
            return await db.SaveChangesAsync();
        });
        var secret = scope.ServiceProvider.GetRequiredService<EventPortal.Payments.Gateways.GatewayCredentials>().Open(merchant.SealedSecret)["secret"];
        return new($"/events/{organization.Slug}/{ofEvent.Slug}", ofEvent.Id, ticket.Id, gateway.Id, merchant.Code, secret, places);
    }

    /// <summary>Answers "secret gateway", or with 409 and why there is no order.</summary>
    private static async Task<IResult> PlaceAsync(HttpContext http, CheckoutService checkout, string email)
    {
        var key = new CartKey(null, CartCookie.Read(http));
        // the page knows its cart since it was opened
        if (await http.RequestServices.GetRequiredService<OpenCarts>().FindAsync(key, http.RequestAborted) is not { Items: [var line] } cart) return Results.Conflict("no cart");
        var form = new CheckoutForm
        {
            PlacementKey = cart.Id.ToString("N"), TermsAccepted = true,
            Customer = new() { FirstName = "Олексій", LastName = "Петренко", Phone = "067 123-45-67", Email = email },
            Participants = [new() { ItemId = line.Id, Place = 1, Choice = ParticipantChoice.Me }],
            Gateways = { [line.OrganizationId] = Guid.Parse(http.Request.Query["gateway"]!) },
        };
        return await checkout.PlaceAsync(form, key, http.RequestAborted) is PlaceOutcome.Placed { Orders: [{ } order] }
            ? Results.Text($"{order.Secret} {order.GatewayId}")
            : Results.Conflict("no order");
    }
}

/// <summary>What is on sale.</summary>
internal sealed record Sale(string Page, Guid EventId, Guid ProductId, Guid GatewayId, string Merchant, string Secret, int Places);
