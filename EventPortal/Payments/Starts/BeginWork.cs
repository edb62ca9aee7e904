using EventPortal.Payments.Contracts;
using EventPortal.Payments.Gateways;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Together;

namespace EventPortal.Payments.Starts;

/// <summary>The first attempt to pay for something. Its result is null when it is to be begun by itself: nothing was saved.</summary>
/// <param name="path">Of the page to which the payer returns.</param>
/// <param name="actor">Who pays, for the trail: attempts of several payers are saved together.</param>
internal sealed class BeginWork(PaymentRequest request, string path, AuditActor actor) : TogetherWork<BegunAttempt?>
{
    public PaymentRequest Request { get; } = request;

    public string Path { get; } = path;

    public AuditActor Actor { get; } = actor;

    public override object Alone => Request.PayableId;
}

/// <summary>An attempt that is committed, and the gateway that is to hear of it.</summary>
internal sealed record BegunAttempt(Payment Payment, GatewayLink Link);
