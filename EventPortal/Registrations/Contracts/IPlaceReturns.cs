namespace EventPortal.Registrations.Contracts;

/// <summary>Gives places back to their sellers. Registrations knows orders by id only; Sales moves the stock and the order.</summary>
public interface IPlaceReturns
{
    /// <summary>
    /// A free place is free for others again, and its order ends with its last one; an unpaid place ends with its order, if that has no other.
    /// </summary>
    /// <exception cref="Shared.Domain.DomainException">It was paid for, was entered, has ended; or its unpaid order has other places.</exception>
    Task GiveUpAsync(Guid orderId, Guid registrationId, string reason, CancellationToken cancellationToken);
}
