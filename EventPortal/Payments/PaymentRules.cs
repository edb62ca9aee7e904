using EventPortal.Payments.Gateways;
using EventPortal.Shared.Domain;

namespace EventPortal.Payments;

/// <summary>
/// What an event of a provider changes. Transitions are monotonic: a late failure never un-pays, money that comes late completes what was
/// given up, a repeated event changes nothing.
/// </summary>
internal static class PaymentRules
{
    /// <summary>How long an attempt that the provider has never heard of is believed to be on its way.</summary>
    internal static readonly TimeSpan UnknownFor = TimeSpan.FromHours(24);

    /// <returns>Why the event does not fit the attempt; null when it does.</returns>
    public static string? Mismatch(Payment payment, GatewayAccount account, ProviderEvent seen)
    {
        if (seen.Status is ProviderStatus.NotFound) return null;
        if (seen.IsTest is { } isTest && isTest != account.IsTest) return $"environment: test={isTest}, expected test={account.IsTest}";
        if (seen.Merchant is { } merchant && account.Merchant is { } own && merchant != own) return $"merchant: {merchant}, expected {own}";
        return seen.Amount == payment.Amount ? null : $"amount: {seen.Amount}, expected {payment.Amount}";
    }

    /// <returns>True: the attempt changed.</returns>
    public static bool Change(Payment payment, ProviderEvent seen, DateTimeOffset now)
    {
        switch (seen.Status)
        {
            case ProviderStatus.Paid or ProviderStatus.Refunded when !IsPaid(payment):
                payment.Complete(seen.Amount, seen.ProviderPaymentId, now);
                return true;
            case ProviderStatus.Processing or ProviderStatus.Authorized when payment.Status is PaymentStatus.Pending:
                payment.Process();
                return true;
            case ProviderStatus.Declined or ProviderStatus.Expired when payment.IsOpen:
                payment.Fail(Text(seen.Reason is DeclineReason.None && seen.Status is ProviderStatus.Expired ? DeclineReason.Expired : seen.Reason));
                return true;
            case ProviderStatus.NotFound when payment.IsOpen && now - payment.CreatedAt > UnknownFor:
                payment.Fail(Text(DeclineReason.Expired));
                return true;
            default:
                return false;
        }
    }

    /// <summary>The total given back, as the provider counts it.</summary>
    public static Money RefundedIn(ProviderEvent seen) => seen.Status is ProviderStatus.Refunded ? seen.Amount : seen.Refunded;

    public static bool IsPaid(Payment payment) =>
        payment.Status is PaymentStatus.Completed or PaymentStatus.PartiallyRefunded or PaymentStatus.Refunded;

    /// <summary>Whether the payer or the provider may still bring the money, so that the order should wait.</summary>
    /// <param name="status">What the provider just said; null: it did not answer.</param>
    public static bool IsInFlight(Payment payment, ProviderStatus? status, DateTimeOffset now) => payment.IsOpen && status switch
    {
        // flagged: a person decides, the order need not wait
        _ when payment.ReviewReason is not null => false,
        ProviderStatus.Processing or ProviderStatus.Authorized => true,
        // the provider takes no more money after PayUntil; without one an hour is long enough to type a card number
        ProviderStatus.Waiting => now < (payment.PayUntil ?? payment.CreatedAt.AddHours(1)),
        ProviderStatus.NotFound => now - payment.CreatedAt < TimeSpan.FromMinutes(2),
        // a silent provider must not make us sell a paid place, nor keep it for ever
        null => now < (payment.PayUntil ?? payment.CreatedAt).AddHours(1),
        _ => false,
    };

    /// <summary>When to ask again: often while the payer may be at it, hourly for two days after it was given up, then never.</summary>
    public static DateTimeOffset? NextAsk(Payment payment, DateTimeOffset now)
    {
        if (IsPaid(payment)) return null;
        var age = now - payment.CreatedAt;
        if (payment.IsOpen) return now + (age < TimeSpan.FromHours(1) ? TimeSpan.FromMinutes(1) : TimeSpan.FromMinutes(10));
        return age < TimeSpan.FromHours(48) ? now.AddHours(1) : null;
    }

    private static string Text(DeclineReason reason) => "Reason." + (reason is DeclineReason.None ? DeclineReason.Declined : reason);
}
