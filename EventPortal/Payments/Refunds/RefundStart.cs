using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Payments.Refunds;

/// <summary>Writes pending refunds in the caller's transaction; the outbox carries them to the provider after the commit.</summary>
internal static class RefundStart
{
    /// <summary>Takes the amount from the payable's payments, newest first (a balance before its prepayment).</summary>
    public static async Task BeginAsync(AppDbContext db, Guid payableId, Money amount, string reason, CancellationToken cancellationToken)
    {
        Guard.That(amount.MinorUnits > 0, PaymentsErrors.NothingToRefund);
        // across tenants: the caller was allowed to see the payable
        var ids = await db.Payments.AcrossTenants()
            .Where(p => p.PayableId == payableId && p.Currency == amount.Currency && p.CapturedMinor > 0)
            .OrderByDescending(p => p.Id).Select(p => p.Id).ToListAsync(cancellationToken);
        var left = amount;
        foreach (var id in ids)
        {
            if (left.IsZero) break;
            var payment = await db.Locked<Payment>(id).SingleAsync(cancellationToken);
            var part = payment.Refundable < left ? payment.Refundable : left;
            if (part.IsZero) continue;
            payment.HoldForRefund(part);
            var refund = Refund.Create(payment.OrganizationId, payment.Id, part, reason.Length <= 500 ? reason : reason[..500], db.Now);
            db.Refunds.Add(refund);
            db.Enqueue(new SendRefund(refund.Id));
            left -= part;
        }
        Guard.That(left.IsZero, ids.Count == 0 ? PaymentsErrors.NothingToRefund : PaymentsErrors.RefundTooMuch);
    }
}
