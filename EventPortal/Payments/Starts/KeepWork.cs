using EventPortal.Payments.Gateways;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Together;

namespace EventPortal.Payments.Starts;

/// <summary>
/// What a gateway answered to an attempt of ours. Its result is false when it is to be kept by itself: nothing was saved, and the payment must be read anew.
/// </summary>
internal sealed class KeepWork(Payment payment, GatewayStart start, AuditActor actor) : TogetherWork<bool>
{
    public Payment Payment { get; } = payment;

    public GatewayStart Start { get; } = start;

    public AuditActor Actor { get; } = actor;

    public override object Alone => Payment.Id;
}
