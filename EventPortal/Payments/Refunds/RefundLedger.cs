using EventPortal.Shared.Data;
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
    /// Follows the provider's own total: pending refunds of ours that it covers went through; what is left was given back at the provider, without us.
    /// </summary>
    public static async Task<Outcome> FollowAsync(AppDbContext db, Payment payment, Money total, CancellationToken cancellationToken)
    {
        var missing = total.MinorUnits - payment.RefundedMinor;
        if (missing <= 0) return Outcome.Nothing;
        var pending = await db.Refunds.AcrossTenants().Where(r => r.PaymentId == payment.Id && r.Status == RefundStatus.Pending)
            .OrderBy(r => r.Id).ToListAsync(cancellationToken);
        var settled = false;
        foreach (var refund in pending.Where(r => r.AmountMinor <= missing).ToList())
        {
            // an earlier one may have used up what this one looked covered by
            if (refund.AmountMinor > missing) continue;
            Settle(payment, refund, null, db.Now);
            pending.Remove(refund);
            missing -= refund.AmountMinor;
            settled = true;
        }
        if (missing == 0) return Outcome.Settled;
        if (missing > payment.Refundable.MinorUnits || pending.Count > 0)
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

    public static void Settle(Payment payment, Refund refund, string? providerRefundId, DateTimeOffset now)
    {
        refund.Complete(providerRefundId, now);
        payment.Refunded(refund.Amount);
    }
}
