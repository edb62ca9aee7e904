using EventPortal.Payments.Contracts;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Live;

namespace EventPortal.Payments;

/// <summary>One attempt to pay for something payable (an order, known only by its id).</summary>
public sealed class Payment : AggregateRoot, IAnnounced, IAudited, ITenantOwned
{
    private readonly List<Transaction> transactions = [];

    private Payment() => (Currency, ProviderReference, IdempotencyKey, ReturnPath) = ("", "", "", "");

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

    /// <summary>Money on its way back (pending refunds); with <see cref="RefundedMinor"/> never more than captured, so that two refunds at once cannot both pass.</summary>
    public long RefundingMinor { get; private set; }

    /// <summary>Our id of the attempt at the provider, "OR-150124-001-1": one per attempt, never reused.</summary>
    public string ProviderReference { get; private set; }

    /// <summary>The provider's id of the payment.</summary>
    public string? ProviderPaymentId { get; private set; }

    /// <summary>One start per key: a double click finds the first attempt.</summary>
    public string IdempotencyKey { get; private set; }

    public DateTimeOffset? PaidAt { get; private set; }

    /// <summary>Why it failed: a key of the slice's texts, "Reason.InsufficientFunds".</summary>
    public string? Message { get; private set; }

    /// <summary>Set when what the provider says does not fit what we asked for; a person decides, no ticket is given out.</summary>
    public string? ReviewReason { get; private set; }

    /// <summary>Page of ours to which the payer returns; a local address, so that nobody can be sent elsewhere.</summary>
    public string ReturnPath { get; private set; }

    /// <summary>Where the payer was sent, as JSON: the same attempt gives the same answer. Null until the provider has answered.</summary>
    [NotAudited]
    public string? Redirect { get; private set; }

    /// <summary>The provider was told to take no money after this.</summary>
    public DateTimeOffset? PayUntil { get; private set; }

    /// <summary>When the reconciliation asks the provider (again); null: never.</summary>
    [NotAudited]
    public DateTimeOffset? AskAfter { get; private set; }

    public IReadOnlyList<Transaction> Transactions => transactions;

    public Money Amount => new(AmountMinor, Currency);

    public Money Captured => new(CapturedMinor, Currency);

    public Money Refundable => new(CapturedMinor - RefundedMinor - RefundingMinor, Currency);

    IEnumerable<LiveTopic> IAnnounced.Topics => [PaymentTopics.Payable(PayableId)];

    public bool IsOpen => Status is PaymentStatus.Pending or PaymentStatus.Processing;

    public static Payment Create(
        Guid organizationId, Guid payableId, Guid gatewayId, Guid? userId, Money amount, string reference, string idempotencyKey, string returnPath,
        DateTimeOffset? payUntil, DateTimeOffset now)
    {
        Guard.That(amount.MinorUnits > 0, PaymentsErrors.NothingToPay);
        return new()
        {
            Id = NewId(now), OrganizationId = organizationId, PayableId = payableId, GatewayId = gatewayId, UserId = userId,
            Currency = amount.Currency, AmountMinor = amount.MinorUnits, ProviderReference = reference, IdempotencyKey = idempotencyKey,
            ReturnPath = returnPath, PayUntil = payUntil, AskAfter = now.AddMinutes(2),
        };
    }

    /// <summary>Keeps what a gateway said, success or not.</summary>
    public void Record(TransactionEntry entry, DateTimeOffset now) => transactions.Add(new Transaction(NewId(now), Id, entry, now));

    /// <summary>The provider has told where to send the payer. In any state: a callback may have been faster than the answer.</summary>
    public void Started(string redirect, string? providerPaymentId) => (Redirect, ProviderPaymentId) = (redirect, ProviderPaymentId ?? providerPaymentId);

    /// <summary>For imported history: the provider knows nothing of it.</summary>
    public void StopAsking() => AskAfter = null;

    public void FlagForReview(string reason) => ReviewReason = reason;

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
        (Status, CapturedMinor, ProviderPaymentId, PaidAt) = (PaymentStatus.Completed, captured.MinorUnits, providerPaymentId ?? ProviderPaymentId, now);
        (Message, AskAfter, ReviewReason) = (null, null, null);
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

    /// <summary>Sets money aside for a refund that starts.</summary>
    public void HoldForRefund(Money amount)
    {
        Guard.That(Status is PaymentStatus.Completed or PaymentStatus.PartiallyRefunded, PaymentsErrors.NothingToRefund);
        Guard.That(amount.MinorUnits > 0 && amount <= Refundable, PaymentsErrors.RefundTooMuch);
        RefundingMinor += amount.MinorUnits;
    }

    /// <summary>A refund that was set aside went through at the provider.</summary>
    public void Refunded(Money amount)
    {
        Guard.That(Status is PaymentStatus.Completed or PaymentStatus.PartiallyRefunded, PaymentsErrors.NothingToRefund);
        Guard.That(amount.MinorUnits > 0 && amount.MinorUnits <= RefundingMinor, PaymentsErrors.RefundTooMuch);
        (RefundingMinor, RefundedMinor) = (RefundingMinor - amount.MinorUnits, RefundedMinor + amount.MinorUnits);
        Status = RefundedMinor == CapturedMinor ? PaymentStatus.Refunded : PaymentStatus.PartiallyRefunded;
        Raise(new PaymentRefunded(Id, PayableId, OrganizationId, amount, Status is PaymentStatus.Refunded));
    }

    /// <summary>A refund that was set aside will not go through: the money may be refunded anew.</summary>
    public void RefundFailed(Money amount)
    {
        Guard.That(amount.MinorUnits > 0 && amount.MinorUnits <= RefundingMinor, PaymentsErrors.RefundTooMuch);
        RefundingMinor -= amount.MinorUnits;
    }
}
