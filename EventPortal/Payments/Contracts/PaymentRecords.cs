using EventPortal.Shared.Domain;

namespace EventPortal.Payments.Contracts;

/// <summary>A way to pay that a payer can choose.</summary>
public sealed record PaymentMethod(Guid GatewayId, string Provider, string Name, bool IsTest);

/// <summary>What is to be paid. <paramref name="PayableNumber"/> is shown to the payer; attempts are numbered behind it.</summary>
/// <param name="ReturnUrl">Absolute address of our page to which the browser returns; proves nothing.</param>
/// <param name="PayUntil">The provider should not take money after this; it may all the same.</param>
public sealed record PaymentRequest(
    Guid OrganizationId, Guid PayableId, string PayableNumber, Guid GatewayId, Money Amount, string Description, string PayerEmail, Guid? UserId,
    string Culture, string ReturnUrl, DateTimeOffset? PayUntil, string IdempotencyKey);

/// <summary>Where to send the browser: a GET address, or a form to post.</summary>
public sealed record PaymentRedirect(Guid PaymentId, string Method, string Url, IReadOnlyList<KeyValuePair<string, string>> Fields);

/// <summary>An attempt as a seller sees it.</summary>
public sealed record PaymentAttempt(
    Guid PaymentId, PaymentAttemptState State, Money Amount, Money Refunded, string MethodName, string? Message, DateTimeOffset StartedAt, DateTimeOffset? PaidAt);

/// <summary>One exchange with a gateway, without what was said word for word.</summary>
/// <param name="Kind">Start, Callback, StatusQuery, Refund.</param>
public sealed record PaymentExchange(string Kind, bool IsSuccess, Money Amount, string? Error, DateTimeOffset At);

/// <summary>State of an attempt in words of the seller.</summary>
public enum PaymentAttemptState
{
    /// <summary>In the payer's or the provider's hands.</summary>
    Open,
    Paid,
    Failed,
    Cancelled,
    Refunded,
}
