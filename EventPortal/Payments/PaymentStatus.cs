namespace EventPortal.Payments;

/// <summary>
/// [A] state of a payment attempt; [D] waiting_for_payment = Pending, paid = Completed, error = Failed, canceled = Cancelled.
/// Pending → Processing | Completed | Failed | Cancelled; Processing → Completed | Failed | Cancelled; Failed and Cancelled → Completed
/// (money that arrives late is never refused); Completed → PartiallyRefunded → Refunded; Completed → Refunded.
/// </summary>
public enum PaymentStatus
{
    Pending,
    Processing,
    Completed,
    Failed,
    Cancelled,
    PartiallyRefunded,
    Refunded,
}
