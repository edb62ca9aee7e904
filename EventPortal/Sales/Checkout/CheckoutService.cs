using EventPortal.Sales.Carts;

namespace EventPortal.Sales.Checkout;

/// <summary>From a cart to orders.</summary>
public sealed class CheckoutService
{
    /// <summary>The page's start: places to name, ways to pay, and a form filled with what is known of a signed-in customer. Null: the cart is empty.</summary>
    public Task<CheckoutView?> BeginAsync(CartKey key, CancellationToken cancellationToken) => throw Later();

    /// <summary>
    /// Orders what is in the cart: one order per organization, all or none. Sending the form again (a double click, a retry, another tab) gives
    /// the orders of the first time.
    /// </summary>
    public Task<PlaceOutcome> PlaceAsync(CheckoutForm form, CartKey key, CancellationToken cancellationToken) => throw Later();

    private static NotSupportedException Later() => new("Being written.");
}
