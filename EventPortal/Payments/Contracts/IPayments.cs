using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;

namespace EventPortal.Payments.Contracts;

/// <summary>What sellers may ask of the payments: start an attempt, look at the attempts, ask the provider, give money back.</summary>
public interface IPayments
{
    /// <summary>Ways to pay that an organization offers, in order.</summary>
    Task<IReadOnlyList<PaymentMethod>> MethodsOfAsync(Guid organizationId, CancellationToken cancellationToken);

    /// <summary>
    /// Starts an attempt at the gateway and says where to send the payer. The same <see cref="PaymentRequest.IdempotencyKey"/> gives the same attempt.
    /// </summary>
    /// <exception cref="DomainException">No such method, or the gateway does not answer.</exception>
    Task<PaymentRedirect> StartAsync(PaymentRequest request, CancellationToken cancellationToken);

    /// <summary>The attempts for a payable, newest first.</summary>
    Task<IReadOnlyList<PaymentAttempt>> AttemptsOfAsync(Guid payableId, CancellationToken cancellationToken);

    /// <summary>
    /// Asks the provider about every open attempt of a payable and applies the answers, as a callback would have; for "check now", the return of the
    /// browser, and before an order expires.
    /// </summary>
    /// <returns>True: an attempt is still in the payer's or the provider's hands, so the payable must not expire now.</returns>
    Task<bool> AskProviderAsync(Guid payableId, CancellationToken cancellationToken);

    /// <summary>Cancels the open attempts of a payable in the caller's transaction (an order lapsed).</summary>
    Task CancelOpenAsync(AppDbContext db, Guid payableId, CancellationToken cancellationToken);

    /// <summary>What could still go back of the money for a payable: captured, and neither given back nor on its way.</summary>
    Task<Money> RefundableAsync(AppDbContext db, Guid payableId, string currency, CancellationToken cancellationToken);

    /// <summary>Every exchange with a gateway about a payable, newest first.</summary>
    Task<IReadOnlyList<PaymentExchange>> ExchangesOfAsync(Guid payableId, CancellationToken cancellationToken);

    /// <summary>Starts a refund in the caller's transaction; the provider is asked through the outbox. Never more than is refundable.</summary>
    Task RefundAsync(AppDbContext db, Guid payableId, Money amount, string reason, CancellationToken cancellationToken);
}
