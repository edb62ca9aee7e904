using EventPortal.Shared.Live;

namespace EventPortal.Payments.Contracts;

/// <summary>What open pages can follow of payments.</summary>
public static class PaymentTopics
{
    /// <summary>An attempt to pay for it began, failed or was completed, or money went back.</summary>
    public static LiveTopic Payable(Guid payableId) => new("payable", payableId);
}
