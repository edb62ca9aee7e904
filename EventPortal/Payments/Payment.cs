using EventPortal.Payments.Contracts;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;

namespace EventPortal.Payments;

/// <summary>One attempt to pay for something payable (an order, known only by its id).</summary>
public sealed class Payment : AggregateRoot, IAudited, ITenantOwned
{
    private readonly List<Transaction> transactions = [];

    private Payment() => (Currency, ProviderReference, IdempotencyKey) = ("", "", "");

    public Guid OrganizationId { get; private set; }

    /// <summary>The order; opaque here.</summary>
    public Guid PayableId { get; private set; }

    public Guid GatewayId { get; private set; }

    public Guid? UserId { get; private set; }

    public PaymentStatus Status { get; private set; }

    public string Currency { get; private set; }

    public long AmountMinor { get; private set; }

    /// <summary>Money taken, before refunds.</summary>
    public long CapturedMinor { get; private set; }

    /// <summary>Money given back (completed refunds).</summary>
    public long RefundedMinor { get; private set; }

    /// <summary>Our id of the attempt at the provider, "OR-150124-001-1": one per attempt, never reused.</summary>
    public string ProviderReference { get; private set; }

    /// <summary>The provider's id of the payment.</summary>
    public string? ProviderPaymentId { get; private set; }

    /// <summary>One start per key: a double click finds the first attempt.</summary>
    public string IdempotencyKey { get; private set; }

    public DateTimeOffset? PaidAt { get; private set; }

    /// <summary>What the payer reads about the last change, or why it failed.</summary>
    public string? Message { get; private set; }

    public IReadOnlyList<Transaction> Transactions => transactions;

    public Money Amount => new(AmountMinor, Currency);

    public Money Captured => new(CapturedMinor, Currency);

    public Money Refundable => new(CapturedMinor - RefundedMinor, Currency);

    public bool IsOpen => Status is PaymentStatus.Pending or PaymentStatus.Processing;

    public static Payment Create(
        Guid organizationId, Guid payableId, Guid gatewayId, Guid? userId, Money amount, string reference, string idempotencyKey, DateTimeOffset now)
    {
        Guard.That(amount.MinorUnits > 0, PaymentsErrors.NothingToPay);
        return new()
        {
            Id = NewId(now), OrganizationId = organizationId, PayableId = payableId, GatewayId = gatewayId, UserId = userId,
            Currency = amount.Currency, AmountMinor = amount.MinorUnits, ProviderReference = reference, IdempotencyKey = idempotencyKey,
        };
    }

    /// <summary>Keeps what a gateway said, success or not.</summary>
    public void Record(TransactionEntry entry, DateTimeOffset now) => transactions.Add(new Transaction(NewId(now), Id, entry, now));

    public void Process()
    {
        Guard.That(Status is PaymentStatus.Pending, PaymentsErrors.NotPending);
        Status = PaymentStatus.Processing;
    }

    /// <summary>The money is there. Also for an attempt that was given up: money that arrives late is never lost.</summary>
    public void Complete(Money captured, string? providerPaymentId, DateTimeOffset now)
    {
        Guard.That(Status is PaymentStatus.Pending or PaymentStatus.Processing or PaymentStatus.Failed or PaymentStatus.Cancelled, PaymentsErrors.AlreadyCompleted);
        Guard.That(captured == Amount, PaymentsErrors.AmountDiffers);
        (Status, CapturedMinor, ProviderPaymentId, PaidAt, Message) = (PaymentStatus.Completed, captured.MinorUnits, providerPaymentId, now, null);
        Raise(new PaymentCompleted(Id, PayableId, OrganizationId, captured, now));
    }

    public void Fail(string message)
    {
        Guard.That(IsOpen, PaymentsErrors.NotPending);
        (Status, Message) = (PaymentStatus.Failed, message);
        Raise(new PaymentFailed(Id, PayableId, OrganizationId, message));
    }

    /// <summary>Given up by us: the order lapsed or another attempt won.</summary>
    public void Cancel()
    {
        Guard.That(IsOpen, PaymentsErrors.NotPending);
        Status = PaymentStatus.Cancelled;
    }

    /// <summary>A refund went through at the provider.</summary>
    public void Refunded(Money amount)
    {
        Guard.That(Status is PaymentStatus.Completed or PaymentStatus.PartiallyRefunded, PaymentsErrors.NothingToRefund);
        Guard.That(amount.MinorUnits > 0 && amount <= Refundable, PaymentsErrors.RefundTooMuch);
        RefundedMinor += amount.MinorUnits;
        Status = RefundedMinor == CapturedMinor ? PaymentStatus.Refunded : PaymentStatus.PartiallyRefunded;
        Raise(new PaymentRefunded(Id, PayableId, OrganizationId, amount, Status is PaymentStatus.Refunded));
    }
}
