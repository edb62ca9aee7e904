using EventPortal.Shared.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace EventPortal.Sales.Carts;

/// <summary>Puts a place in the cart by a plain form: works without a circuit, and is where a guest's browser gets its cookie.</summary>
internal static class CartEndpoints
{
    public static void MapCart(this IEndpointRouteBuilder app) => app.MapPost(SalesUrls.AddToCart, AddAsync).AllowAnonymous();

    // [FromForm] makes the framework check the antiforgery token
    private static async Task<IResult> AddAsync(
        [FromForm] Guid[] productId, [FromForm] string[]? quantity, [FromForm] string? lessonId, [FromForm] string? request, [FromForm] string? back,
        HttpContext http, CartService carts, CurrentUser user, CancellationToken cancellationToken)
    {
        var run = Guid.TryParse(lessonId, out var id) ? id : (Guid?)null;
        var wanted = productId.Select((product, index) => (Product: product, Count: Count(quantity, index))).Where(w => w.Count != 0).ToList();
        if (wanted.Count == 0) return Results.LocalRedirect(Refused(back, productId.FirstOrDefault(), new(HoldOutcome.QuantityInvalid)));
        var key = user.UserId is { } userId ? new CartKey(userId, null) : new CartKey(null, CartCookie.Ensure(http));
        var held = false;
        foreach (var (product, count) in wanted)
        {
            var result = await carts.AddAsync(key, product, run, count, request, cancellationToken);
            // what was taken before it stays taken, so the visitor belongs to the cart
            if (!result.IsHeld) return Results.LocalRedirect(Refused(held ? null : back, product, result));
            held = true;
        }
        return Results.LocalRedirect(SalesUrls.Cart);
    }

    // A form without a number wants one place; what is not a number is refused like any impossible one.
    private static int Count(string[]? quantity, int index) =>
        quantity is not { Length: > 0 } ? 1 : index < quantity.Length && int.TryParse(quantity[index], out var count) ? count : -1;

    private static string Refused(string? back, Guid productId, HoldResult result)
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal) { ["refused"] = result.Outcome.ToString(), ["product"] = productId.ToString() };
        if (result.Available is { } left) query["left"] = left.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return QueryHelpers.AddQueryString(IsLocal(back) ? back! : SalesUrls.Cart, query);
    }

    private static bool IsLocal(string? url) => url is ['/', ..] and not ['/', '/' or '\\', ..];
}
