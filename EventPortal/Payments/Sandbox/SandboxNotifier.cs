using EventPortal.Payments.Gateways;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Payments.Sandbox;

/// <summary>Sends an invoice's notice before the payer is sent back. If that fails, the one in the outbox follows.</summary>
internal sealed class SandboxNotifier(IDbContextFactory<AppDbContext> contexts, SendSandboxCallbackHandler sender, ILogger<SandboxNotifier> log)
{
    public async Task SendNowAsync(Guid invoiceId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var invoice = await db.SandboxInvoices.AsNoTracking().SingleAsync(i => i.Id == invoiceId, cancellationToken);
        if (invoice.State is not (SandboxState.Paid or SandboxState.Declined)) return;
        var merchant = await db.SandboxMerchants.AsNoTracking().SingleAsync(m => m.Id == invoice.MerchantId, cancellationToken);
        try
        {
            await sender.HandleAsync(new(invoiceId, SandboxCallbacks.Body(SandboxCallbacks.Notice(merchant, invoice, db.Now)), Forged: false), cancellationToken);
        }
        catch (GatewayException e)
        {
            log.LogWarning(e, "The notice of {InvoiceId} comes later", invoiceId);
        }
    }
}
