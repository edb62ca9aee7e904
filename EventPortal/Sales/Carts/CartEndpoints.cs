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
        [FromForm] Guid productId, [FromForm] int? quantity, [FromForm] string? lessonId, [FromForm] string? request, [FromForm] string? back,
        HttpContext http, CartService carts, CurrentUser user, CancellationToken cancellationToken)
    {
        var key = user.UserId is { } userId ? new CartKey(userId, null) : new CartKey(null, CartCookie.Ensure(http));
        var run = Guid.TryParse(lessonId, out var id) ? id : (Guid?)null;
        var result = await carts.AddAsync(key, productId, run, quantity ?? 1, request, cancellationToken);
        return Results.LocalRedirect(result.IsHeld ? SalesUrls.Cart : Refused(back, productId, result));
    }

    private static string Refused(string? back, Guid productId, HoldResult result)
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal) { ["refused"] = result.Outcome.ToString(), ["product"] = productId.ToString() };
        if (result.Available is { } left) query["left"] = left.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return QueryHelpers.AddQueryString(IsLocal(back) ? back! : SalesUrls.Cart, query);
    }

    private static bool IsLocal(string? url) => url is ['/', ..] and not ['/', '/' or '\\', ..];
}
