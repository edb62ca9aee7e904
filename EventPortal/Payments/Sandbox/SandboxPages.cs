using System.Globalization;
using EventPortal.Payments.Gateways;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EventPortal.Payments.Sandbox;

/// <summary>The test bank's page and what its buttons do; a document of its own, outside the portal's pages, and only where the sandbox is on.</summary>
internal static class SandboxPages
{
    private static readonly int[] Pauses = [30, 300, 1200];

    public static string Path(string token) => $"/sandbox-gateway/pay/{token}";

    public static void MapSandboxPages(this WebApplication app)
    {
        app.MapGet("/sandbox-gateway/pay/{token}", ShowAsync).AllowAnonymous().ExcludeFromDescription();
        // the token of the form is checked by hand: who has lost it meets the page again
        app.MapPost("/sandbox-gateway/pay/{token}", ActAsync).AllowAnonymous().DisableAntiforgery().RequireRateLimiting(RateLimits.Write).ExcludeFromDescription();
    }

    private static async Task<IResult> ShowAsync(HttpContext http, string token, SandboxBank bank) =>
        await bank.OpenPageAsync(token, http.RequestAborted) is { } page ? Page(http, page.Invoice, page.Merchant) : Results.NotFound();

    private static async Task<IResult> ActAsync(HttpContext http, string token, SandboxBank bank, SandboxNotifier notifier, IAntiforgery antiforgery)
    {
        if (await bank.OpenPageAsync(token, http.RequestAborted) is not { } page) return Results.Text("Not found", statusCode: StatusCodes.Status404NotFound);
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return await ShowAsync(http, token, bank);
        }
        var form = SandboxForm.Of(await http.Request.ReadFormAsync(http.RequestAborted));
        if (form.Action == "leave") return Back(page.Invoice);
        try
        {
            await CarryOutAsync(bank, page.Invoice.Id, form, http.RequestAborted);
        }
        catch (DomainException)
        {
            // paid in another tab, or too late: the page says so
            http.Response.StatusCode = StatusCodes.Status409Conflict;
            return await ShowAsync(http, token, bank);
        }
        if (form.Delivery is SandboxDelivery.BeforeReturn) await notifier.SendNowAsync(page.Invoice.Id, http.RequestAborted);
        return Back(page.Invoice);
    }

    private static Task<SandboxInvoice> CarryOutAsync(SandboxBank bank, Guid invoiceId, SandboxForm form, CancellationToken cancellationToken)
    {
        var card = SandboxCard.Find(form.Card);
        return form.Action switch
        {
            "later" => bank.PutOffAsync(invoiceId, Pause(form.After), card.Mask, form.Delivery, cancellationToken),
            "decline" => bank.DeclineAsync(
                invoiceId, form.Reason is DeclineReason.None ? DeclineReason.Declined : form.Reason, card.Mask, form.Delivery, cancellationToken),
            _ when card.Outcome is not DeclineReason.None => bank.DeclineAsync(invoiceId, card.Outcome, card.Mask, form.Delivery, cancellationToken),
            _ => bank.PayAsync(invoiceId, card.Mask, form.Delivery, cancellationToken),
        };
    }

    private static TimeSpan Pause(int seconds) => TimeSpan.FromSeconds(Pauses.Contains(seconds) ? seconds : Pauses[0]);

    // an address that the merchant gave when it made the invoice; nothing in the request changes it
    private static RedirectHttpResult Back(SandboxInvoice invoice) => TypedResults.Redirect(invoice.ReturnUrl);

    private static RazorComponentResult<SandboxPage> Page(HttpContext http, SandboxInvoice invoice, SandboxMerchant merchant)
    {
        http.Response.Headers.CacheControl = "no-store";
        return new(new { Invoice = invoice, Merchant = merchant, Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName })
        {
            StatusCode = http.Response.StatusCode,
        };
    }
}

/// <summary>What the page sends; plain fields, so that it works without scripts.</summary>
internal sealed record SandboxForm(string Action, string Card, DeclineReason Reason, int After, SandboxDelivery Delivery)
{
    public static SandboxForm Of(IFormCollection form) => new(
        form["Action"].ToString(), form["Card"].ToString(), Value<DeclineReason>(form["Reason"]),
        int.TryParse(form["After"], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 0, Value<SandboxDelivery>(form["Delivery"]));

    private static TEnum Value<TEnum>(string? text)
        where TEnum : struct, Enum =>
        Enum.TryParse<TEnum>(text, out var value) && Enum.IsDefined(value) ? value : default;
}
