using EventPortal.Payments.Gateways;
using EventPortal.Shared.Domain;

namespace EventPortal.Tests.Payments;

/// <summary>The sandbox's adapter, with something happening right after the provider has done its part and before the portal can write it down.</summary>
internal sealed class TroubledGateway : IPaymentGateway
{
    private IPaymentGateway inner = null!;

    public Func<GatewayAttempt, Task>? AfterStart { get; set; }

    public Func<Task>? AfterRefund { get; set; }

    public Func<Task>? BeforeStatus { get; set; }

    public int Refunds { get; private set; }

    public string Provider => inner.Provider;

    public GatewayCapabilities Capabilities => inner.Capabilities;

    public TroubledGateway Around(IPaymentGateway gateway)
    {
        inner = gateway;
        return this;
    }

    public async Task<GatewayStart> StartAsync(GatewayAccount account, GatewayAttempt attempt, CancellationToken cancellationToken)
    {
        var start = await inner.StartAsync(account, attempt, cancellationToken);
        if (AfterStart is { } happens) await happens(attempt);
        return start;
    }

    public Task<CallbackReading> ReadCallbackAsync(GatewayAccount account, CallbackRequest request, CancellationToken cancellationToken) =>
        inner.ReadCallbackAsync(account, request, cancellationToken);

    public async Task<ProviderEvent> GetStatusAsync(GatewayAccount account, AttemptKey attempt, CancellationToken cancellationToken)
    {
        if (BeforeStatus is { } happens) await happens();
        return await inner.GetStatusAsync(account, attempt, cancellationToken);
    }

    public async Task<RefundAnswer> RefundAsync(
        GatewayAccount account, AttemptKey attempt, Money amount, string idempotencyReference, CancellationToken cancellationToken)
    {
        Refunds++;
        var answer = await inner.RefundAsync(account, attempt, amount, idempotencyReference, cancellationToken);
        if (AfterRefund is { } happens) await happens();
        return answer;
    }

    public Task<ProviderEvent> CaptureAsync(GatewayAccount account, AttemptKey attempt, Money amount, CancellationToken cancellationToken) =>
        inner.CaptureAsync(account, attempt, amount, cancellationToken);

    public Task<ProviderEvent> CancelAsync(GatewayAccount account, AttemptKey attempt, CancellationToken cancellationToken) =>
        inner.CancelAsync(account, attempt, cancellationToken);
}
