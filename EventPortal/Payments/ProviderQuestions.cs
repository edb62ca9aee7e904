using EventPortal.Payments.Gateways;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Payments;

/// <summary>Asks providers about attempts and applies the answers, as a callback would have.</summary>
internal sealed class ProviderQuestions(
    IDbContextFactory<AppDbContext> contexts, GatewayAccounts accounts, PaymentUpdates updates, TimeProvider time, ILogger<ProviderQuestions> log)
{
    /// <returns>What the provider said; null: it is silent.</returns>
    public async Task<ProviderStatus?> AskAsync(Guid paymentId, CancellationToken cancellationToken)
    {
        var payment = await FindAsync(paymentId, cancellationToken);
        ProviderStatus? status = null;
        try
        {
            if (await accounts.FindAsync(payment.GatewayId, cancellationToken) is { } link)
            {
                var seen = await link.Adapter.GetStatusAsync(link.Account, new(payment.ProviderReference, payment.ProviderPaymentId, payment.Amount), cancellationToken);
                await updates.ApplyAsync(paymentId, link.Account, seen, cancellationToken);
                status = seen.Status;
            }
        }
        catch (GatewayException e)
        {
            log.LogWarning(e, "The provider says nothing about payment {PaymentId}", paymentId);
        }
        await PlanNextAsync(await FindAsync(paymentId, cancellationToken), cancellationToken);
        return status;
    }

    /// <returns>True: the payer or the provider may still bring the money.</returns>
    public async Task<bool> IsInFlightAsync(Guid paymentId, CancellationToken cancellationToken)
    {
        var status = await AskAsync(paymentId, cancellationToken);
        return PaymentRules.IsInFlight(await FindAsync(paymentId, cancellationToken), status, time.GetUtcNow());
    }

    private async Task<Payment> FindAsync(Guid paymentId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // across tenants: the caller found the id where it was allowed to look
        return await db.Payments.AcrossTenants().AsNoTracking().SingleAsync(p => p.Id == paymentId, cancellationToken);
    }

    // no change of the payment: neither its version nor its audit trail is touched
    private async Task PlanNextAsync(Payment payment, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var next = PaymentRules.NextAsk(payment, time.GetUtcNow());
        await db.Payments.AcrossTenants().Where(p => p.Id == payment.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.AskAfter, next), cancellationToken);
    }
}
