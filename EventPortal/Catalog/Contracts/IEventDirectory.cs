using EventPortal.Shared.Data;

namespace EventPortal.Catalog.Contracts;

/// <summary>Reads of events for other slices, over all organizations: who may see the answer the caller decides.</summary>
public interface IEventDirectory
{
    /// <summary>The events of these ids, in any state, deleted ones too: a ticket outlives its event.</summary>
    Task<IReadOnlyDictionary<Guid, EventSummary>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>How far these events are, deleted ones too; read on the caller's connection, for callers that hold locks.</summary>
    Task<IReadOnlyList<EventProgress>> ProgressAsync(AppDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Whether this reader may open the event's page and take places: published, active, and public or of a group visible to them.</summary>
    /// <param name="userId">Null: a guest.</param>
    Task<bool> IsVisibleAsync(Guid eventId, Guid? userId, CancellationToken cancellationToken);
}

/// <summary>How far an event is.</summary>
public sealed record EventProgress(Guid Id, EventStatus Status, DateTimeOffset EndsAt);
