using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EventPortal.Payments.Callbacks;
using EventPortal.Payments.Gateways;
using EventPortal.Payments.Refunds;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Payments;

/// <summary>
/// The one place where what a provider says becomes a change: in a transaction with the attempt's row locked, together with the exchange that
/// said it and everything that sellers do about it.
/// </summary>
internal sealed class PaymentUpdates(IServiceScopeFactory scopes, TimeProvider time)
{
    private const int Tries = 6;

    /// <param name="callbackId">The stored callback that is ended in the same transaction.</param>
    public async Task<CallbackResult> ApplyAsync(
        Guid paymentId, GatewayAccount account, ProviderEvent seen, TransactionKind kind, Guid? callbackId, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ApplyOnceAsync(paymentId, account, seen, kind, callbackId, cancellationToken);
            }
            // a seller that locks its order first and then the attempt may meet us on the way: the database ends one of us
            catch (Exception e) when (attempt < Tries && (e.IsTransient() || e is DbUpdateConcurrencyException
                || e is DbUpdateException u && u.IsUniqueViolation(PaymentConfiguration.OneCallback)))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(10, 40 * attempt)), time, cancellationToken);
            }
        }
    }

    private async Task<CallbackResult> ApplyOnceAsync(
        Guid paymentId, GatewayAccount account, ProviderEvent seen, TransactionKind kind, Guid? callbackId, CancellationToken cancellationToken)
    {
        // a scope of its own: whoever's request or page carries the news, it is the provider that acts, and sellers of any organization react
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().UseAll();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().UseSystem("payments:" + kind);
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var payment = await db.Locked<Payment>(paymentId).SingleAsync(cancellationToken);
        var key = kind is TransactionKind.Callback ? DedupeKey(account, seen) : null;
        // the lock makes the look sufficient; the unique index stands behind it
        var result = key is not null && await db.Transactions.AnyAsync(t => t.DedupeKey == key, cancellationToken)
            ? CallbackResult.Duplicate
            : await ChangeAsync(db, payment, account, seen, cancellationToken);
        if (result is not CallbackResult.Duplicate && (key is not null || result is not CallbackResult.NoChange)) payment.Record(Entry(seen, kind, key, payment.ReviewReason), db.Now);
        if (callbackId is { } id && await db.InboundCallbacks.SingleOrDefaultAsync(c => c.Id == id, cancellationToken) is { } callback)
            callback.End(result, paymentId, result is CallbackResult.NeedsReview ? payment.ReviewReason : null);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    private static async Task<CallbackResult> ChangeAsync(AppDbContext db, Payment payment, GatewayAccount account, ProviderEvent seen, CancellationToken cancellationToken)
    {
        if (PaymentRules.Mismatch(payment, account, seen) is { } mismatch)
        {
            if (payment.ReviewReason == mismatch) return CallbackResult.NoChange;
            payment.FlagForReview(mismatch);
            return CallbackResult.NeedsReview;
        }
        var changed = PaymentRules.Change(payment, seen, db.Now);
        if (!PaymentRules.IsPaid(payment)) return changed ? CallbackResult.Applied : CallbackResult.NoChange;
        return await RefundLedger.FollowAsync(db, payment, PaymentRules.RefundedIn(seen), cancellationToken) switch
        {
            RefundLedger.Outcome.Unclear => CallbackResult.NeedsReview,
            RefundLedger.Outcome.Settled => CallbackResult.Applied,
            RefundLedger.Outcome.Nothing => changed ? CallbackResult.Applied : CallbackResult.NoChange,
            var outcome => throw new InvalidOperationException($"{outcome}"),
        };
    }

    private static TransactionEntry Entry(ProviderEvent seen, TransactionKind kind, string? key, string? review) => new(
        kind, review is null && seen.Status is ProviderStatus.Paid or ProviderStatus.Refunded or ProviderStatus.Authorized, seen.Amount, seen.Raw, seen.ProviderPaymentId,
        review ?? (seen.Reason is DeclineReason.None ? null : seen.Reason.ToString()), key);

    /// <summary>Unique over all accounts, however long the provider's own key is.</summary>
    internal static string DedupeKey(GatewayAccount account, ProviderEvent seen)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{account.GatewayId:N}:{seen.DedupeKey}");
        return key.Length <= 200 ? key : $"{account.GatewayId:N}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))}";
    }
}
