using System.Text.RegularExpressions;
using EventPortal.Sales.Carts;
using EventPortal.Sales.Checkout;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Faults;

/// <summary>A guest who buys through the services of one server, and pays at the bank's page over HTTP.</summary>
internal sealed partial class Shopper(IServiceProvider services)
{
    private readonly CartKey key = new(null, Codes.NewToken());

    public string Email { get; } = $"{Codes.NewCode()}@example.com".ToLowerInvariant();

    public PlacedOrder? Placed { get; private set; }

    /// <summary>False: no place is left.</summary>
    public async Task<bool> HoldAsync(Guid productId) =>
        (await UseAsync((CartService carts) => carts.AddAsync(key, productId, null, 1, null, default))).IsHeld;

    public async Task<PlacedOrder> PlaceAsync()
    {
        var form = (await UseAsync((CheckoutService checkout) => checkout.BeginAsync(key, default)))!.Form;
        (form.Customer.FirstName, form.Customer.LastName, form.Customer.Email, form.Customer.Phone) = ("Олексій", "Петренко", Email, "067 123-45-67");
        form.TermsAccepted = true;
        var outcome = await UseAsync((CheckoutService checkout) => checkout.PlaceAsync(form, key, default));
        return Placed = Assert.Single(Assert.IsType<PlaceOutcome.Placed>(outcome).Orders);
    }

    /// <summary>Goes to the bank from the portal at this address; returns the path of the bank's page.</summary>
    public async Task<string> StartPayingAsync(Uri portal)
    {
        var redirect = await UseAsync((PayService pay) => pay.StartAsync(
            Placed!.Secret, Placed.GatewayId!.Value, new Uri(portal, $"/orders/{Placed.Secret}").ToString(), "first", default));
        return new Uri(portal, redirect.Url).PathAndQuery;
    }

    /// <summary>Opens the bank's page and keeps its form ready; the returned action presses "pay".</summary>
    public static async Task<Func<Task<HttpResponseMessage>>> AtBankAsync(HttpClient client, string page, string delivery = "Once")
    {
        var token = FormToken().Match(await client.GetStringAsync(page)).Groups[1].Value;
        return () => client.PostAsync(page, new FormUrlEncodedContent(
            [new("__RequestVerificationToken", token), new("Action", "pay"), new("Card", "4242"), new("Delivery", delivery)]));
    }

    public async Task<TResult> UseAsync<TService, TResult>(Func<TService, Task<TResult>> act)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Use(Support.TestUsers.Guest);
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex FormToken();
}
