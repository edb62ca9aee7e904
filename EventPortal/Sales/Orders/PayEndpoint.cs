using EventPortal.Shared.Domain;
using EventPortal.Shared.Web;

namespace EventPortal.Sales.Orders;

/// <summary>
/// From the order straight to the provider, without a page between: in an on-sale all buyers go this way at once. Where there is something to show (a form
/// that must be posted to the provider, words why not now) it leads to <see cref="Pages.Public.PayPage"/>, which gets the same attempt.
/// </summary>
internal static class PayEndpoint
{
    public static void MapPay(this IEndpointRouteBuilder app) => app.MapGet(SalesUrls.PayPath("{secret}"), StartAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> StartAsync(string secret, string? method, string? attempt, HttpContext http, PayService pay, SiteAddress site)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (!SalesUrls.IsAttempt(method, attempt, out var gateway)) return Results.LocalRedirect(SalesUrls.Order(Uri.EscapeDataString(secret)));
        try
        {
            var target = await pay.StartAsync(secret, gateway, site.Of(SalesUrls.Returned(secret)), attempt!, http.RequestAborted);
            if (HttpMethods.IsGet(target.Method)) return Results.Redirect(target.Url);
        }
        catch (DomainException)
        {
            // the page says it in the reader's language
        }
        return Results.LocalRedirect(SalesUrls.PayPage(Uri.EscapeDataString(secret), gateway, Uri.EscapeDataString(attempt!)));
    }
}
