using EventPortal.Payments.Gateways;
using EventPortal.Shared.Together;

namespace EventPortal.Payments.Callbacks;

/// <summary>A genuine callback that tells of money. Its result is null when it is to be applied by itself: nothing was saved.</summary>
internal sealed class PaidWork(InboundCallback callback, GatewayAccount account, ProviderEvent seen, string reference, string? traceId)
    : TogetherWork<CallbackResult?>
{
    public InboundCallback Callback { get; } = callback;

    public GatewayAccount Account { get; } = account;

    public ProviderEvent Seen { get; } = seen;

    public string Reference { get; } = reference;

    /// <summary>Of the request, for the trail: callbacks of several payments are saved together.</summary>
    public string? TraceId { get; } = traceId;

    public override object Alone => Reference;
}
