using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Payments.Refunds;

/// <summary>Keeps refunds and their payment in step. Refunds change only while their payment's row is locked.</summary>
internal static class RefundLedger
{
    internal enum Outcome
    {
        Nothing,
        Settled,

        /// <summary>The provider's total fits no refund of ours: a person looks at it.</summary>
        Unclear,
    }

    /// <summary>
    /// Follows the provider's own total: the refund of ours that is under way went through if the total covers it; what is left was given back at
    /// the provider, without us.
    /// </summary>
    public static async Task<Outcome> FollowAsync(AppDbContext db, Payment payment, Money total, CancellationToken cancellationToken)
    {
        var missing = total.MinorUnits - payment.RefundedMinor;
        if (missing <= 0) return Outcome.Nothing;
        var settled = false;
        if ((await PendingAsync(db, payment, cancellationToken)).FirstOrDefault(r => r.SentAt is not null) is { } sent && sent.AmountMinor <= missing)
        {
            Settle(payment, sent, null, db.Now);
            await WakeNextAsync(db, payment, cancellationToken);
            missing -= sent.AmountMinor;
            settled = true;
        }
        if (missing == 0) return Outcome.Settled;
        if (missing > payment.Refundable.MinorUnits)
        {
            var reason = $"refunded at the provider: {total}";
            if (payment.ReviewReason == reason) return settled ? Outcome.Settled : Outcome.Nothing;
            payment.FlagForReview(reason);
            return Outcome.Unclear;
        }
        var foreign = Refund.Create(payment.OrganizationId, payment.Id, new Money(missing, payment.Currency), "At the provider", db.Now);
        db.Refunds.Add(foreign);
        payment.HoldForRefund(foreign.Amount);
        Settle(payment, foreign, null, db.Now);
        return Outcome.Settled;
    }

    /// <summary>The payment's pending refunds, as they are in this transaction.</summary>
    public static async Task<List<Refund>> PendingAsync(AppDbContext db, Payment payment, CancellationToken cancellationToken)
    {
        var pending = await db.Refunds.AcrossTenants().Where(r => r.PaymentId == payment.Id && r.Status == RefundStatus.Pending).OrderBy(r => r.Id).ToListAsync(cancellationToken);
        // ended in this transaction, and not saved yet
        pending.RemoveAll(r => r.Status is not RefundStatus.Pending);
        return pending;
    }

    /// <summary>The one under way has ended: the next may go.</summary>
    public static async Task WakeNextAsync(AppDbContext db, Payment payment, CancellationToken cancellationToken)
    {
        if ((await PendingAsync(db, payment, cancellationToken)).FirstOrDefault() is { } next) db.Enqueue(new SendRefund(next.Id));
    }

    public static void Settle(Payment payment, Refund refund, string? providerRefundId, DateTimeOffset now)
    {
        refund.Complete(providerRefundId, now);
        payment.Refunded(refund.Amount);
    }
}
