using EventPortal.Shared.Data;

namespace EventPortal.Catalog.Contracts;

/// <summary>Moves the maintained counters of an event by guarded updates in the caller's transaction; hot rows, so call it late (docs/locking.md).</summary>
public interface IEventCounters
{
    /// <summary>Confirmed places of an event (and of its run) came or went: <paramref name="by"/> may be negative, the counters never are.</summary>
    Task CountRegistrantsAsync(AppDbContext db, Guid eventId, Guid? lessonId, int by, CancellationToken cancellationToken);

    /// <summary>The same as the transaction's last act: in one way with the commit where the database can, else now.</summary>
    Task CountRegistrantsLastAsync(AppDbContext db, Guid eventId, Guid? lessonId, int by, CancellationToken cancellationToken);

    /// <summary>People came, or an entry was undone; the transaction's last act, as above.</summary>
    Task CountParticipantsLastAsync(AppDbContext db, Guid eventId, int by, CancellationToken cancellationToken);
}
