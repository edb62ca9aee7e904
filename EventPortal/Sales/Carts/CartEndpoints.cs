using EventPortal.Shared.Data;
using EventPortal.Shared.Web.Hosting;
using EventPortal.WaitingRooms;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace EventPortal.Sales.Carts;

/// <summary>Puts a place in the cart by a plain form: works without a circuit, and is where a guest's browser gets its cookie.</summary>
internal static class CartEndpoints
{
    public static void MapCart(this IEndpointRouteBuilder app)
    {
        app.MapPost(SalesUrls.AddToCart, AddAsync).AllowAnonymous();
        app.MapPost(SalesUrls.TakeCart, TakeAsync).AllowAnonymous().RequireRateLimiting(RateLimits.Codes);
    }

    private static async Task<IResult> TakeAsync(
        IFormCollection form, HttpContext http, CartTransfer transfer, CartService carts, CurrentUser user, CancellationToken cancellationToken)
    {
        var token = form["token"].FirstOrDefault() ?? "";
        var key = user.UserId is { } userId ? new CartKey(userId, null) : new CartKey(null, CartCookie.Ensure(http));
        if (await transfer.TakeAsync(token, key, cancellationToken)) return Results.LocalRedirect(SalesUrls.Cart);
        // a double click: the first one has brought the cart, and its owner wants to see it
        var isThere = !(await carts.GetViewAsync(key, cancellationToken)).IsEmpty;
        return Results.LocalRedirect(isThere ? SalesUrls.Cart : SalesUrls.CartFrom(Uri.EscapeDataString(token)));
    }

    // a form as a parameter makes the framework check the antiforgery token
    private static async Task<IResult> AddAsync(
        IFormCollection form, HttpContext http, CartService carts, CurrentUser user, CancellationToken cancellationToken)
    {
        var run = Guid.TryParse(form["lessonId"], out var id) ? id : (Guid?)null;
        var (request, back) = (form["request"].FirstOrDefault(), form["back"].FirstOrDefault());
        var productId = form["productId"].Select(p => Guid.TryParse(p, out var product) ? product : Guid.Empty).ToList();
        var quantity = form["quantity"];
        var wanted = productId.Select((product, index) => (Product: product, Count: Count(quantity, index))).Where(w => w.Count != 0).ToList();
        if (wanted.Count == 0) return Results.LocalRedirect(Refused(back, productId.FirstOrDefault(), new(HoldOutcome.QuantityInvalid)));
        var key = user.UserId is { } userId ? new CartKey(userId, null) : new CartKey(null, CartCookie.Ensure(http));
        var held = false;
        foreach (var (product, count) in wanted)
        {
            var result = await carts.AddAsync(key, product, run, count, request, cancellationToken);
            if (result is { Outcome: HoldOutcome.WaitingRoom, EventId: { } queued }) return Results.LocalRedirect(WaitingRoomsUrls.Queue(queued));
            // what was taken before it stays taken, so the visitor belongs to the cart
            if (!result.IsHeld) return Results.LocalRedirect(Refused(held ? null : back, product, result));
            held = true;
        }
        return Results.LocalRedirect(SalesUrls.Cart);
    }

    // A form without a number wants one place; what is not a number is refused like any impossible one.
    private static int Count(StringValues quantity, int index) =>
        quantity.Count == 0 ? 1 : index < quantity.Count && int.TryParse(quantity[index], out var count) ? count : -1;

    private static string Refused(string? back, Guid productId, HoldResult result)
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal) { ["refused"] = result.Outcome.ToString(), ["product"] = productId.ToString() };
        if (result.Available is { } left) query["left"] = left.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return QueryHelpers.AddQueryString(IsLocal(back) ? back! : SalesUrls.Cart, query);
    }

    private static bool IsLocal(string? url) => url is ['/', ..] and not ['/', '/' or '\\', ..];
}
