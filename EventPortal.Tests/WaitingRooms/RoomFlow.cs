using EventPortal.Sales.Carts;
using EventPortal.Sales.Checkout;
using EventPortal.Tests.Sales;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.WaitingRooms;

/// <summary>What a guest of a queue does in the shop.</summary>
internal static class RoomFlow
{
    public static async Task<bool> PlaceOrderAsync(this RoomGuest guest) => await guest.CheckOutAsync() is PlaceOutcome.Placed;

    public static Task<PlaceOutcome> CheckOutAsync(this RoomGuest guest) => guest.UseAsync(async scope =>
    {
        var token = TestContext.Current.CancellationToken;
        var checkout = scope.GetRequiredService<CheckoutService>();
        var form = (await checkout.BeginAsync(guest.Cart, token))!.Form;
        (form.Customer.FirstName, form.Customer.LastName, form.Customer.Phone) = ("Олексій", "Петренко", "067 123-45-67");
        form.Customer.Email = ShopFixture.NewEmail();
        form.TermsAccepted = true;
        return await checkout.PlaceAsync(form, guest.Cart, token);
    });

    public static Task<RetakeResult> RetakeAsync(this RoomGuest guest) =>
        guest.UseAsync(s => s.GetRequiredService<CartService>().RetakeAsync(guest.Cart, TestContext.Current.CancellationToken));
}
