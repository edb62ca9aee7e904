using EventPortal.Shared.Domain;

namespace EventPortal.Payments.Gateways;

/// <summary>What a provider says about an attempt, in our words: out of a callback, or out of a look at the status.</summary>
internal sealed record ProviderEvent
{
    public required ProviderStatus Status { get; init; }

    /// <summary>Our reference; null when the provider only repeats its own id.</summary>
    public string? Reference { get; init; }

    /// <summary>The provider's id of the payment.</summary>
    public string? ProviderPaymentId { get; init; }

    public required Money Amount { get; init; }

    /// <summary>Given back so far, in all.</summary>
    public required Money Refunded { get; init; }

    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>The same for every repetition of one event, different for different events of one payment.</summary>
    public required string DedupeKey { get; init; }

    /// <summary>Whose money, as the provider names the account; null when it does not.</summary>
    public string? Merchant { get; init; }

    /// <summary>The provider's environment; null when it does not say.</summary>
    public bool? IsTest { get; init; }

    public DeclineReason Reason { get; init; }

    public required string Raw { get; init; }
}

internal enum ProviderStatus
{
    /// <summary>The provider has never heard of the attempt.</summary>
    NotFound,

    /// <summary>The payer has not finished.</summary>
    Waiting,

    /// <summary>The provider or a bank is busy with it: money may come any moment.</summary>
    Processing,

    /// <summary>Reserved, not taken.</summary>
    Authorized,

    Paid,
    Declined,

    /// <summary>Nobody paid in time, or it was withdrawn.</summary>
    Expired,

    /// <summary>Was paid, and all of it was given back.</summary>
    Refunded,
}

/// <summary>Why no money came; its texts are the keys "Reason.*".</summary>
internal enum DeclineReason
{
    None,
    Declined,
    InsufficientFunds,
    ThreeDSecure,
    Expired,
    Unavailable,
}
