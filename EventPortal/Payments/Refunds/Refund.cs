using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;

namespace EventPortal.Payments.Refunds;

/// <summary>[A] money on its way back, full or partial; the sum of a payment's live refunds never exceeds what was captured.</summary>
public sealed class Refund : AggregateRoot, IAudited, ITenantOwned
{
    private Refund() => (Currency, Reason) = ("", "");

    public Guid OrganizationId { get; private set; }

    public Guid PaymentId { get; private set; }

    public long AmountMinor { get; private set; }

    public string Currency { get; private set; }

    public string Reason { get; private set; }

    public RefundStatus Status { get; private set; }

    public string? ProviderRefundId { get; private set; }

    public string? Error { get; private set; }

    /// <summary>
    /// Handed to the provider, perhaps without an answer. At most one pending refund of a payment is: most providers only tell the total that they
    /// gave back, and with two under way nobody could say whose it is.
    /// </summary>
    [NotAudited]
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>How often the provider was silent.</summary>
    [NotAudited]
    public int Attempts { get; private set; }

    public DateTimeOffset? CompletedAt { get; private set; }

    public Money Amount => new(AmountMinor, Currency);

    public static Refund Create(Guid organizationId, Guid paymentId, Money amount, string reason, DateTimeOffset now)
    {
        Guard.That(amount.MinorUnits > 0, PaymentsErrors.NothingToRefund);
        return new()
        {
            Id = NewId(now), OrganizationId = organizationId, PaymentId = paymentId, AmountMinor = amount.MinorUnits,
            Currency = amount.Currency, Reason = reason,
        };
    }

    public void Complete(string? providerRefundId, DateTimeOffset now)
    {
        Guard.That(Status is RefundStatus.Pending, PaymentsErrors.RefundNotPending);
        (Status, ProviderRefundId, CompletedAt, Error) = (RefundStatus.Completed, providerRefundId, now, null);
    }

    public void Send(DateTimeOffset now)
    {
        Guard.That(Status is RefundStatus.Pending, PaymentsErrors.RefundNotPending);
        SentAt ??= now;
    }

    public void Tried(string error)
    {
        Guard.That(Status is RefundStatus.Pending, PaymentsErrors.RefundNotPending);
        (Attempts, Error) = (Attempts + 1, error);
    }

    public void Fail(string error)
    {
        Guard.That(Status is RefundStatus.Pending, PaymentsErrors.RefundNotPending);
        (Status, Error) = (RefundStatus.Failed, error);
    }
}
