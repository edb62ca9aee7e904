namespace EventPortal.Sales;

/// <summary>Addresses of the shop.</summary>
public static class SalesUrls
{
    public const string Cart = "/cart";
    public const string Checkout = "/checkout";

    /// <summary>
    /// Where the ticket picker posts its plain form (no <c>data-enhance</c>: the next page must begin a circuit that knows the cookie):
    /// productId, quantity, optional lessonId and request (token of an approved application), with an antiforgery token. Redirects to the cart;
    /// a refusal goes back with <c>?refused=&lt;HoldOutcome&gt;&amp;product=…&amp;left=…</c>.
    /// </summary>
    public const string AddToCart = "/cart/add";

    public static string Order(string secret) => $"/orders/{secret}";
}
