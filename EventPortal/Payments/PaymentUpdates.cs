using System.Diagnostics;
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
internal sealed class PaymentUpdates(IServiceScopeFactory scopes, PaidQueue queue, TimeProvider time)
{
    private const int Tries = 6;

    public async Task<CallbackResult> ApplyAsync(Guid paymentId, GatewayAccount account, ProviderEvent seen, CancellationToken cancellationToken) =>
        await ApplyAsync(db => db.Locked<Payment>(paymentId), account, seen, TransactionKind.StatusQuery, null, cancellationToken)
        ?? throw new InvalidOperationException($"There is no payment {paymentId}.");

    /// <summary>What a callback says of an attempt of its own account: another organization's key says nothing about ours.</summary>
    /// <param name="callback">Kept with its end in the same transaction.</param>
    /// <returns>Null: there is no such attempt, and nothing was kept.</returns>
    public async Task<CallbackResult?> ApplyAsync(InboundCallback callback, GatewayAccount account, ProviderEvent seen, CancellationToken cancellationToken)
    {
        if (IsMoney(seen) && await queue.ApplyAsync(new(callback, account, seen, seen.Reference!, Activity.Current?.TraceId.ToString()), cancellationToken) is { } together) return together;
        if (seen.Reference is { } reference)
            return await ApplyAsync(
                db => db.LockedBy<Payment>(nameof(Payment.ProviderReference), reference).Where(p => p.GatewayId == account.GatewayId),
                account, seen, TransactionKind.Callback, callback, cancellationToken);
        return await FindAsync(account, seen, cancellationToken) is { } id
            ? await ApplyAsync(db => db.Locked<Payment>(id), account, seen, TransactionKind.Callback, callback, cancellationToken)
            : null;
    }

    // what an on-sale has thousands of
    private static bool IsMoney(ProviderEvent seen) =>
        seen is { Status: ProviderStatus.Paid, Reference: { } reference } && PaymentRules.RefundedIn(seen).IsZero && !reference.Contains(',', StringComparison.Ordinal);

    private async Task<Guid?> FindAsync(GatewayAccount account, ProviderEvent seen, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(cancellationToken);
        // the account's key has signed for it
        return await db.Payments.AcrossTenants()
            .Where(p => p.GatewayId == account.GatewayId && p.ProviderPaymentId != null && p.ProviderPaymentId == seen.ProviderPaymentId)
            .Select(p => (Guid?)p.Id).SingleOrDefaultAsync(cancellationToken);
    }

    private async Task<CallbackResult?> ApplyAsync(
        Func<AppDbContext, IQueryable<Payment>> locked, GatewayAccount account, ProviderEvent seen, TransactionKind kind, InboundCallback? callback,
        CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ApplyOnceAsync(locked, account, seen, kind, callback, isFirst: attempt == 1, cancellationToken);
            }
            // a seller that locks its order first and then the attempt may meet us on the way: the database ends one of us
            catch (Exception e) when (attempt < Tries && (e.IsTransient() || e is DbUpdateConcurrencyException
                || e is DbUpdateException u && u.IsUniqueViolation(PaymentConfiguration.OneCallback)))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32(10, 40 * attempt)), time, cancellationToken);
            }
        }
    }

    private async Task<CallbackResult?> ApplyOnceAsync(
        Func<AppDbContext, IQueryable<Payment>> locked, GatewayAccount account, ProviderEvent seen, TransactionKind kind, InboundCallback? callback, bool isFirst,
        CancellationToken cancellationToken)
    {
        // a scope of its own: whoever's request or page carries the news, it is the provider that acts, and sellers of any organization react
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().UseAll();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().UseSystem("payments:" + kind);
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await locked(db).SingleOrDefaultAsync(cancellationToken) is not { } payment) return null;
        var key = kind is TransactionKind.Callback ? DedupeKey(account, seen) : null;
        // What is open has hardly ever heard the same before: the unique index says so if it has, and then we look. Otherwise the lock makes the look sufficient.
        var mustLook = key is not null && !(isFirst && payment.IsOpen);
        var result = mustLook && await db.Transactions.AnyAsync(t => t.DedupeKey == key, cancellationToken)
            ? CallbackResult.Duplicate
            : await ChangeAsync(db, payment, account, seen, cancellationToken);
        if (result is not CallbackResult.Duplicate && (key is not null || result is not CallbackResult.NoChange)) payment.Record(Entry(seen, kind, key, payment.ReviewReason), db.Now);
        if (callback is not null)
        {
            callback.End(result, payment.Id, result is CallbackResult.NeedsReview ? payment.ReviewReason : null);
            db.InboundCallbacks.Add(callback);
        }
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

    internal static TransactionEntry Entry(ProviderEvent seen, TransactionKind kind, string? key, string? review) => new(
        kind, review is null && seen.Status is ProviderStatus.Paid or ProviderStatus.Refunded or ProviderStatus.Authorized, seen.Amount, seen.Raw, seen.ProviderPaymentId,
        review ?? (seen.Reason is DeclineReason.None ? null : seen.Reason.ToString()), key);

    /// <summary>Unique over all accounts, however long the provider's own key is.</summary>
    internal static string DedupeKey(GatewayAccount account, ProviderEvent seen)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{account.GatewayId:N}:{seen.DedupeKey}");
        return key.Length <= 200 ? key : $"{account.GatewayId:N}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))}";
    }
}
