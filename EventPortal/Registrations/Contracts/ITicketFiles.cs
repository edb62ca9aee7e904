namespace EventPortal.Registrations.Contracts;

/// <summary>Ticket files for pages of other slices (the order page's "all tickets").</summary>
public interface ITicketFiles
{
    /// <summary>All valid tickets of an order in one PDF; null: it has none. Whoever calls has shown to be the customer.</summary>
    Task<TicketFile?> OfOrderAsync(Guid orderId, CancellationToken cancellationToken);
}

/// <param name="Name">For saving, with its ending.</param>
public sealed record TicketFile(string Name, string ContentType, byte[] Content);
