namespace EventPortal.Payments.Gateways;

/// <summary>
/// A payment provider. One adapter serves every organization: the account (credentials, test or live) comes with each call. Adapters know
/// nothing of orders and store nothing. How the four that are next fit is told in docs/decisions/0009-payment-gateways.md and INTEGRATIONS.md §2.0: LiqPay and WayForPay
/// start by a form to post (ordered fields, repeated names), monobank and Stripe by an address; amounts cross as <c>Money</c> and are spelt by the
/// adapter; signatures are checked over the raw bytes and headers; the reply of a callback is the adapter's (WayForPay's is signed).
/// </summary>
/// <exception cref="GatewayException">From every call that goes out: the provider does not answer, or refuses the credentials.</exception>
internal interface IPaymentGateway
{
    /// <summary>Key stored with accounts and in callback addresses: "sandbox", "liqpay". Never changes.</summary>
    string Provider { get; }

    GatewayCapabilities Capabilities { get; }

    /// <summary>May be called again for the same reference after a crash: then no payer has seen the first answer.</summary>
    Task<GatewayStart> StartAsync(GatewayAccount account, GatewayAttempt attempt, CancellationToken cancellationToken);

    /// <summary>Checks the signature and reads the event; changes nothing. Asynchronous because monobank's key may have to be fetched anew.</summary>
    Task<CallbackReading> ReadCallbackAsync(GatewayAccount account, CallbackRequest request, CancellationToken cancellationToken);

    /// <summary>What the provider knows about an attempt; <see cref="ProviderStatus.NotFound"/> when nothing.</summary>
    Task<ProviderEvent> GetStatusAsync(GatewayAccount account, AttemptKey attempt, CancellationToken cancellationToken);

    /// <summary>Gives money back, once per <paramref name="idempotencyReference"/> where <see cref="GatewayCapabilities.RefundOnce"/> says so.</summary>
    Task<RefundAnswer> RefundAsync(
        GatewayAccount account, AttemptKey attempt, Shared.Domain.Money amount, string idempotencyReference, CancellationToken cancellationToken);

    /// <summary>Takes what was only authorised.</summary>
    Task<ProviderEvent> CaptureAsync(GatewayAccount account, AttemptKey attempt, Shared.Domain.Money amount, CancellationToken cancellationToken);

    /// <summary>Asks the provider to take no money for this attempt any more; it may have taken it already.</summary>
    Task<ProviderEvent> CancelAsync(GatewayAccount account, AttemptKey attempt, CancellationToken cancellationToken);
}

[Flags]
internal enum GatewayCapabilities
{
    None = 0,

    /// <summary>Can reserve money first and take it later.</summary>
    Hold = 1,

    PartialRefund = 2,

    /// <summary>The same reference refunds once, however often it is sent (monobank extRef, Stripe Idempotency-Key). Without it the status is read before a repeat.</summary>
    RefundOnce = 4,

    /// <summary>An unpaid attempt can be withdrawn.</summary>
    Cancel = 8,
}
