using EventPortal.Payments.Gateways;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EventPortal.Payments.Refunds;

/// <summary>
/// Sends a refund under its own id. Before any repetition the provider's total is looked at, so that an answer that was lost on the way does not
/// give the money back twice; after the last try the refund fails and may be begun anew.
/// </summary>
internal sealed class SendRefundHandler(
    IDbContextFactory<AppDbContext> contexts, GatewayAccounts accounts, PaymentUpdates updates, IOptions<PaymentsOptions> options,
    ILogger<SendRefundHandler> log) : IOutboxHandler<SendRefund>
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMinutes(5);

    public async Task HandleAsync(SendRefund message, CancellationToken cancellationToken)
    {
        var (refund, payment) = await ReadAsync(message.RefundId, cancellationToken);
        if (refund.Status is not RefundStatus.Pending || !await TakeAsync(refund.Id, cancellationToken)) return;
        var key = new AttemptKey(payment.ProviderReference, payment.ProviderPaymentId, payment.Amount);
        try
        {
            var link = await accounts.FindAsync(payment.GatewayId, cancellationToken) ?? throw new GatewayException("No adapter serves this account any more.");
            // always looked at: the first try of this server may be the second try of one that died
            var seen = await link.Adapter.GetStatusAsync(link.Account, key, cancellationToken);
            await updates.ApplyAsync(payment.Id, link.Account, seen, cancellationToken);
            if ((await ReadAsync(refund.Id, cancellationToken)).Refund.Status is not RefundStatus.Pending) return;
            await EndAsync(refund.Id, await link.Adapter.RefundAsync(link.Account, key, refund.Amount, refund.Id.ToString("N"), cancellationToken), cancellationToken);
        }
        catch (GatewayException e)
        {
            log.LogWarning(e, "Refund {RefundId} did not reach the provider", refund.Id);
            if (await TriedAsync(refund.Id, e.Message, cancellationToken)) throw;
        }
    }

    private async Task<(Refund Refund, Payment Payment)> ReadAsync(Guid refundId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var refund = await db.Refunds.AsNoTracking().SingleAsync(r => r.Id == refundId, cancellationToken);
        return (refund, await db.Payments.AsNoTracking().SingleAsync(p => p.Id == refund.PaymentId, cancellationToken));
    }

    /// <returns>False: another refund of the payment is under way and will wake this one when it has ended.</returns>
    private async Task<bool> TakeAsync(Guid refundId, CancellationToken cancellationToken)
    {
        var taken = false;
        await InLockAsync(refundId, async (db, refund, payment) =>
        {
            taken = refund.Status is RefundStatus.Pending
                && (await RefundLedger.PendingAsync(db, payment, cancellationToken)).TrueForAll(r => r.SentAt is null || r.Id == refundId);
            if (taken) refund.Send(db.Now);
        }, cancellationToken);
        return taken;
    }

    private Task EndAsync(Guid refundId, RefundAnswer answer, CancellationToken cancellationToken) => InLockAsync(refundId, async (db, refund, payment) =>
    {
        payment.Record(new TransactionEntry(TransactionKind.Refund, answer.State is RefundState.Completed, refund.Amount, answer.Raw, answer.ProviderRefundId, answer.Error), db.Now);
        if (refund.Status is not RefundStatus.Pending) return;
        switch (answer.State)
        {
            case RefundState.Completed:
                RefundLedger.Settle(payment, refund, answer.ProviderRefundId, db.Now);
                await RefundLedger.WakeNextAsync(db, payment, cancellationToken);
                break;
            case RefundState.Failed:
                await GiveUpAsync(db, payment, refund, answer.Error ?? "refused", cancellationToken);
                break;
            case RefundState.Pending:
                // the next look at the status ends it, or this is sent again under the same id
                db.Enqueue(new SendRefund(refund.Id), db.Now + LookAgainAfter);
                break;
            default:
                throw new InvalidOperationException($"{answer.State}");
        }
    }, cancellationToken);

    /// <returns>True: to be tried again.</returns>
    private async Task<bool> TriedAsync(Guid refundId, string error, CancellationToken cancellationToken)
    {
        var again = true;
        await InLockAsync(refundId, async (db, refund, payment) =>
        {
            if (refund.Status is not RefundStatus.Pending) return;
            refund.Tried(error);
            if (refund.Attempts < options.Value.RefundAttempts) return;
            await GiveUpAsync(db, payment, refund, error, cancellationToken);
            again = false;
        }, cancellationToken);
        return again;
    }

    private async Task GiveUpAsync(AppDbContext db, Payment payment, Refund refund, string error, CancellationToken cancellationToken)
    {
        refund.Fail(error);
        payment.RefundFailed(refund.Amount);
        payment.FlagForReview($"refund failed: {error}");
        log.LogError("Refund {RefundId} of {Amount} is given up: {Error}", refund.Id, refund.Amount, error);
        await RefundLedger.WakeNextAsync(db, payment, cancellationToken);
    }

    private async Task InLockAsync(Guid refundId, Func<AppDbContext, Refund, Payment, Task> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var paymentId = await db.Refunds.Where(r => r.Id == refundId).Select(r => r.PaymentId).SingleAsync(cancellationToken);
        var payment = await db.Locked<Payment>(paymentId).SingleAsync(cancellationToken);
        await change(db, await db.Refunds.SingleAsync(r => r.Id == refundId, cancellationToken), payment);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
