namespace EventPortal.Payments.Sandbox;

// What crosses between the portal's adapter and the test bank: JSON, amounts in minor units.

/// <summary>POST /sandbox-gateway/api/invoices.</summary>
public sealed record SandboxOrder(
    string Reference, long Amount, string Currency, string Description, string ReturnUrl, string CallbackUrl, string Language, DateTimeOffset? PayUntil);

/// <summary>Its answer; <paramref name="Page"/> is a path on the bank's site.</summary>
public sealed record SandboxInvoiceMade(Guid InvoiceId, string Page);

/// <summary>POST /sandbox-gateway/api/invoices/{reference}/refunds; the same <paramref name="Reference"/> refunds once.</summary>
public sealed record SandboxRefundOrder(string Reference, long Amount);

/// <summary>Its answer.</summary>
public sealed record SandboxRefundMade(Guid RefundId, long Refunded);

/// <summary>A refusal of the API.</summary>
public sealed record SandboxProblem(string Error);

/// <summary>Body of a callback, and answer of GET /sandbox-gateway/api/invoices/{reference}.</summary>
/// <param name="State">waiting, processing, paid, declined, expired, refunded.</param>
public sealed record SandboxNotice(
    string EventId, string Merchant, string Reference, Guid InvoiceId, string State, long Amount, string Currency, long Refunded, string Reason,
    string? Card, DateTimeOffset OccurredAt, bool Test);
