using EventPortal.Shared.Data;

namespace EventPortal.Catalog.Contracts;

/// <summary>Who has places at an event: for an organizer who is about to change or call it off. The slice of the registrations answers.</summary>
public interface IEventPeople
{
    /// <summary>Places that are alive now; the scope's organization is asked about its own event.</summary>
    Task<EventPeople> CountAsync(AppDbContext db, Guid eventId, CancellationToken cancellationToken);

    /// <summary>Orders with a place that a cancellation of the event would end.</summary>
    Task<IReadOnlyCollection<Guid>> OrdersAsync(AppDbContext db, Guid eventId, CancellationToken cancellationToken);
}

/// <param name="Confirmed">With a ticket, whether or not they have come yet: who is written to when time or place change.</param>
/// <param name="CheckedIn">Of them, who came already: their places end no more.</param>
/// <param name="Waiting">Places that wait for their payment.</param>
public sealed record EventPeople(int Confirmed, int CheckedIn, int Waiting)
{
    /// <summary>Whose places end when the event is called off.</summary>
    public int Ending => Confirmed - CheckedIn + Waiting;
}
