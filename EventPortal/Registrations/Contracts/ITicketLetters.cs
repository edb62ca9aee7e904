namespace EventPortal.Registrations.Contracts;

/// <summary>Sends tickets once more, for pages of other slices too.</summary>
public interface ITicketLetters
{
    /// <summary>The letters of all valid tickets of an order, each to its own participant; whoever calls has shown to be the customer.</summary>
    Task ResendOfOrderAsync(Guid orderId, CancellationToken cancellationToken);
}
