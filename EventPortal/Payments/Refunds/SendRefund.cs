namespace EventPortal.Payments.Refunds;

/// <summary>Outbox: ask the provider to give the money back.</summary>
public sealed record SendRefund(Guid RefundId);
