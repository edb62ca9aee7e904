using EventPortal.Shared.Data;
using EventPortal.Shared.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Payments.Returns;

/// <summary>
/// GET and POST /payments/return/{paymentId?}: where providers send the payer's browser. What it brings along proves nothing and is not read: the
/// provider is asked once, and the browser goes on to the page that the seller named when the payment started.
/// </summary>
internal static class ReturnEndpoint
{
    private static readonly TimeSpan AskAtMost = TimeSpan.FromSeconds(6);

    // a POST across sites comes without our cookies; the redirect to a page of ours brings them back
    public static void MapReturns(this WebApplication app) => app.MapMethods("/payments/return/{paymentId:guid?}", ["GET", "POST"], ReturnAsync)
        .AllowAnonymous().DisableAntiforgery().RequireRateLimiting(RateLimits.Write).ExcludeFromDescription();

    private static async Task<IResult> ReturnAsync(
        HttpContext context, IDbContextFactory<AppDbContext> contexts, ProviderQuestions questions, ILogger<ProviderQuestions> log, Guid? paymentId = null)
    {
        var payment = await FindAsync(contexts, paymentId, context.RequestAborted);
        if (payment is null) return Results.LocalRedirect("/");
        if (payment.IsOpen)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
            patience.CancelAfter(AskAtMost);
            try
            {
                await questions.AskAsync(payment.Id, patience.Token);
            }
            // the payer sees the order's page in any case; the reconciliation asks again
            catch (Exception e) when (!context.RequestAborted.IsCancellationRequested)
            {
                log.LogWarning(e, "Payment {PaymentId} could not be asked for at the payer's return", payment.Id);
            }
        }
        return Results.LocalRedirect(payment.ReturnPath);
    }

    private static async Task<Payment?> FindAsync(IDbContextFactory<AppDbContext> contexts, Guid? paymentId, CancellationToken cancellationToken)
    {
        if (paymentId is not { } id) return null;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // across tenants: the id only leads to a page of ours that checks its reader itself
        return await db.Payments.AcrossTenants().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
    }
}
