using EventPortal.Payments.Gateways;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Payments;

/// <summary>Outbox: an attempt was given up; the provider should take no money for it any more.</summary>
public sealed record WithdrawPayment(Guid PaymentId);

/// <summary>A courtesy to the payer: if the provider has taken the money all the same, that is applied as any late money is.</summary>
internal sealed class WithdrawPaymentHandler(IDbContextFactory<AppDbContext> contexts, GatewayAccounts accounts, PaymentUpdates updates) : IOutboxHandler<WithdrawPayment>
{
    public async Task HandleAsync(WithdrawPayment message, CancellationToken cancellationToken)
    {
        var payment = await ReadAsync(message.PaymentId, cancellationToken);
        if (payment.Status is not PaymentStatus.Cancelled || await accounts.FindAsync(payment.GatewayId, cancellationToken) is not { } link) return;
        if (!link.Adapter.Capabilities.HasFlag(GatewayCapabilities.Cancel)) return;
        var seen = await link.Adapter.CancelAsync(link.Account, new(payment.ProviderReference, payment.ProviderPaymentId, payment.Amount), cancellationToken);
        await updates.ApplyAsync(payment.Id, link.Account, seen, cancellationToken);
    }

    private async Task<Payment> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Payments.AsNoTracking().SingleAsync(p => p.Id == id, cancellationToken);
    }
}
