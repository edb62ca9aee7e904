namespace EventPortal.Payments.Refunds;

/// <summary>Pending → Completed | Failed, both final (a failed one is followed by a new one).</summary>
public enum RefundStatus
{
    Pending,
    Completed,
    Failed,
}
