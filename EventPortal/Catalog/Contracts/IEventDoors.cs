using EventPortal.Shared.Data;

namespace EventPortal.Catalog.Contracts;

/// <summary>What a door needs of its event at every scan, and no more, for the caller's own query.</summary>
public interface IEventDoors
{
    /// <summary>One row; none: the scope's organization has no such event.</summary>
    IQueryable<DoorEvent> Query(AppDbContext db, Guid eventId);

    /// <summary>The same at once; null: there is no such event.</summary>
    Task<DoorEvent?> FindAsync(AppDbContext db, Guid eventId, CancellationToken cancellationToken);

    /// <summary>Null: the event has no such lesson.</summary>
    Task<DoorLesson?> FindLessonAsync(AppDbContext db, Guid eventId, Guid lessonId, CancellationToken cancellationToken);
}

/// <summary>An event as its door decides by it.</summary>
/// <param name="LessonsEnteredSeparately">Each lesson has a door of its own.</param>
public sealed record DoorEvent(Guid Id, Guid OrganizationId, EventStatus Status, DateTimeOffset StartsAt, DateTimeOffset EndsAt, bool LessonsEnteredSeparately);

/// <param name="EndsAt">By the event's length of a lesson; when it has none, that of the event.</param>
public sealed record DoorLesson(Guid Id, DateTimeOffset StartsAt, DateTimeOffset EndsAt);
