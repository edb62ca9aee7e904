using EventPortal.Payments.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Payments;

/// <summary>Reads of money and exchanges of a payable. Across tenants: the seller has checked who sees it.</summary>
internal static class PaymentSums
{
    private const int Most = 200;

    public static async Task<Money> RefundableAsync(AppDbContext db, Guid payableId, string currency, CancellationToken cancellationToken) =>
        new(await db.Payments.AcrossTenants().Where(p => p.PayableId == payableId && p.Currency == currency)
            .SumAsync(p => p.CapturedMinor - p.RefundedMinor - p.RefundingMinor, cancellationToken), currency);

    public static async Task<IReadOnlyList<PaymentExchange>> ExchangesAsync(AppDbContext db, Guid payableId, CancellationToken cancellationToken) =>
        [.. (await (from p in db.Payments.AcrossTenants() where p.PayableId == payableId
                    from t in p.Transactions orderby t.CreatedAt descending
                    select new { t.Kind, t.IsSuccess, t.AmountMinor, t.Currency, t.Error, t.CreatedAt }).Take(Most).ToListAsync(cancellationToken))
            .Select(t => new PaymentExchange(t.Kind.ToString(), t.IsSuccess, new(t.AmountMinor, t.Currency), t.Error, t.CreatedAt))];
}
