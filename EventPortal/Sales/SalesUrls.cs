namespace EventPortal.Sales;

/// <summary>Addresses of the shop.</summary>
public static class SalesUrls
{
    public const string Cart = "/cart";
    public const string Checkout = "/checkout";

    /// <summary>
    /// Where the ticket picker posts its plain form (no <c>data-enhance</c>: the next page must begin a circuit that knows the cookie):
    /// pairs of productId and quantity (0: not wanted), optional lessonId and request (token of an approved application), with an antiforgery token.
    /// Redirects to the cart; a refusal goes <c>back</c> with <c>?refused=&lt;HoldOutcome&gt;&amp;product=…&amp;left=…</c>.
    /// </summary>
    public const string AddToCart = "/cart/add";

    /// <summary>Target of the form that takes a cart from another device (field: token).</summary>
    internal const string TakeCart = "/cart/take";

    /// <summary>A cart of another device.</summary>
    public static string CartFrom(string token) => $"/cart/from/{token}";

    /// <summary>The personal link of a place: whoever has it says who takes part.</summary>
    public static string Place(string token) => $"/places/{token}";

    /// <summary>The signed-in customer's orders.</summary>
    public const string Orders = "/orders";

    public static string Order(string secret) => $"/orders/{secret}";

    /// <summary>Goes on to the provider. The same <paramref name="attempt"/> gives the same attempt, so a reload pays nothing twice.</summary>
    public static string Pay(string secret, Guid gatewayId, string attempt) => $"{PayPath(secret)}?method={gatewayId}&attempt={attempt}";

    /// <summary>Name of the attempt that begins at the checkout, in however many tabs.</summary>
    public const string FirstAttempt = "first";

    /// <summary>Target of the form that chooses the way to pay.</summary>
    public static string PayPath(string secret) => $"/orders/{secret}/pay";

    /// <summary>Where the browser posts a form to the provider, or reads why it cannot pay now.</summary>
    public static string PayPage(string secret, Guid gatewayId, string attempt) => $"/orders/{secret}/paying?method={gatewayId}&attempt={attempt}";

    /// <summary>The two values that name an attempt in an address.</summary>
    internal static bool IsAttempt(string? method, string? attempt, out Guid gatewayId) => Guid.TryParse(method, out gatewayId) && attempt is { Length: > 0 and <= 20 };

    /// <summary>Where the provider sends the browser back to.</summary>
    public static string Returned(string secret) => $"/orders/{secret}?returned=1";

    /// <summary>The organizer's list of orders.</summary>
    public static string Office(Guid organizationId) => $"/organizer/{organizationId}/orders";

    public static string OfficeOfEvent(Guid organizationId, Guid eventId) => $"/organizer/{organizationId}/events/{eventId}/orders";

    internal const string OfficeFileRoute = "/organizer/{organizationId:guid}/orders/file.{format}";

    internal static string OfficeFile(Guid organizationId, string format) => $"/organizer/{organizationId}/orders/file.{format}";

    /// <summary>The organization's promocodes.</summary>
    public static string Promocodes(Guid organizationId) => $"/organizer/{organizationId}/promocodes";
}
