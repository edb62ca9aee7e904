using EventPortal.Shared.Domain;

namespace EventPortal.Payments.Sandbox;

/// <summary>The test bank's API, under /sandbox-gateway/api; the key in X-Sandbox-Key: "{merchant}.{key}".</summary>
internal static class SandboxApi
{
    public const string KeyHeader = "X-Sandbox-Key";

    public static void MapSandboxApi(this WebApplication app)
    {
        var api = app.MapGroup("/sandbox-gateway/api").AllowAnonymous().DisableAntiforgery().DisableRateLimiting().ExcludeFromDescription()
            .AddEndpointFilter(AuthenticateAsync);
        api.MapPost("/invoices", CreateAsync);
        api.MapGet("/invoices/{reference}", FindAsync);
        api.MapPost("/invoices/{reference}/refunds", RefundAsync);
        api.MapPost("/invoices/{reference}/cancel", CancelAsync);
    }

    private static async ValueTask<object?> AuthenticateAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var key = http.Request.Headers[KeyHeader].ToString().Split('.', 2);
        var merchant = key.Length == 2 ? await http.RequestServices.GetRequiredService<SandboxBank>().FindMerchantAsync(key[0], http.RequestAborted) : null;
        if (merchant is null || !merchant.Knows(key[1])) return Problem("unauthorized", StatusCodes.Status401Unauthorized);
        http.Items[typeof(SandboxMerchant)] = merchant;
        try
        {
            return await next(context);
        }
        catch (DomainException e)
        {
            return Problem(e.Error.Code, StatusCodes.Status409Conflict);
        }
    }

    private static async Task<IResult> CreateAsync(HttpContext http, SandboxOrder order, SandboxBank bank, CancellationToken cancellationToken)
    {
        var invoice = await bank.CreateAsync(MerchantOf(http).Id, order, cancellationToken);
        return Results.Ok(new SandboxInvoiceMade(invoice.Id, SandboxPages.Path(invoice.Token)));
    }

    private static async Task<IResult> FindAsync(HttpContext http, string reference, SandboxBank bank, TimeProvider time, CancellationToken cancellationToken) =>
        await bank.FindAsync(MerchantOf(http).Id, reference, cancellationToken) is { } invoice
            ? Results.Ok(SandboxCallbacks.Notice(MerchantOf(http), invoice, time.GetUtcNow()))
            : NotFound();

    private static async Task<IResult> RefundAsync(
        HttpContext http, string reference, SandboxRefundOrder order, SandboxBank bank, CancellationToken cancellationToken)
    {
        if (await bank.FindAsync(MerchantOf(http).Id, reference, cancellationToken) is not { } invoice) return NotFound();
        var refund = await bank.RefundAsync(invoice.Id, order, cancellationToken);
        return Results.Ok(new SandboxRefundMade(refund.Id, refund.AmountMinor));
    }

    private static async Task<IResult> CancelAsync(HttpContext http, string reference, SandboxBank bank, TimeProvider time, CancellationToken cancellationToken)
    {
        if (await bank.FindAsync(MerchantOf(http).Id, reference, cancellationToken) is not { } invoice) return NotFound();
        return Results.Ok(SandboxCallbacks.Notice(MerchantOf(http), await bank.WithdrawAsync(invoice.Id, cancellationToken), time.GetUtcNow()));
    }

    private static SandboxMerchant MerchantOf(HttpContext http) => (SandboxMerchant)http.Items[typeof(SandboxMerchant)]!;

    private static IResult NotFound() => Problem("invoice_not_found", StatusCodes.Status404NotFound);

    private static IResult Problem(string error, int status) => Results.Json(new SandboxProblem(error), statusCode: status);
}
