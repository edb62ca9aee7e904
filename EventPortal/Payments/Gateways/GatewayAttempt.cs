using EventPortal.Shared.Domain;

namespace EventPortal.Payments.Gateways;

/// <summary>What an adapter starts. <paramref name="Reference"/> is unique per attempt and never reused.</summary>
/// <param name="ReturnUrl">Absolute address for the payer's browser, GET or POST.</param>
/// <param name="CallbackUrl">Absolute address for the provider's server.</param>
internal sealed record GatewayAttempt(
    string Reference, Money Amount, string Description, string PayerEmail, string Culture, Uri ReturnUrl, Uri CallbackUrl,
    DateTimeOffset StartedAt, DateTimeOffset? PayUntil);

/// <summary>How a provider finds an attempt: by our reference, or by its own id.</summary>
internal sealed record AttemptKey(string Reference, string? ProviderPaymentId, Money Amount);

/// <param name="Raw">The provider's answer as it came; what we sent, where starting is only a form.</param>
internal sealed record GatewayStart(RedirectInstruction Redirect, string? ProviderPaymentId, string Raw);

/// <summary>Where the browser goes: an address to open, or a form to post. The order of fields and repeated names matter to some providers.</summary>
internal sealed record RedirectInstruction(string Method, string Url, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    public static RedirectInstruction Get(Uri url) => new("GET", url.ToString(), []);
}

internal enum RefundState
{
    Completed,

    /// <summary>Accepted; a callback or a later look tells the end.</summary>
    Pending,

    /// <summary>Refused for good.</summary>
    Failed,
}

internal sealed record RefundAnswer(RefundState State, string? ProviderRefundId, string? Error, string Raw);
