using EventPortal.Payments.Contracts;

namespace EventPortal.Sales.Orders;

/// <summary>Sends a customer to pay.</summary>
public sealed class PayService
{
    /// <summary>Ways to pay for the order.</summary>
    public Task<IReadOnlyList<PaymentMethod>> MethodsAsync(string orderSecret, CancellationToken cancellationToken) => throw Later();

    /// <summary>Starts an attempt; the same <paramref name="idempotencyKey"/> gives the same attempt.</summary>
    /// <param name="returnUrl">Absolute address to which the browser comes back.</param>
    public Task<PaymentRedirect> StartAsync(
        string orderSecret, Guid gatewayId, string returnUrl, string idempotencyKey, CancellationToken cancellationToken) => throw Later();

    /// <summary>"Check now" and the return of the browser: asks the provider. True: an attempt is still under way.</summary>
    public Task<bool> AskProviderAsync(string orderSecret, CancellationToken cancellationToken) => throw Later();

    private static NotSupportedException Later() => new("Being written.");
}
