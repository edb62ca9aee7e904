using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Events;

/// <summary>The tenant filter stays on; that of deleted events does not, as a ticket outlives its event.</summary>
internal sealed class EventDoors : IEventDoors
{
    public IQueryable<DoorEvent> Query(AppDbContext db, Guid eventId) =>
        db.Set<Event>().WithDeleted().Where(e => e.Id == eventId)
            .Select(e => new DoorEvent(e.Id, e.OrganizationId, e.Status, e.StartsAt, e.EndsAt, e.Settings.LessonsEnteredSeparately));

    public Task<DoorEvent?> FindAsync(AppDbContext db, Guid eventId, CancellationToken cancellationToken) => Query(db, eventId).SingleOrDefaultAsync(cancellationToken);

    public async Task<DoorLesson?> FindLessonAsync(AppDbContext db, Guid eventId, Guid lessonId, CancellationToken cancellationToken)
    {
        var found = await db.Set<Event>().WithDeleted().Where(e => e.Id == eventId)
            .SelectMany(e => e.Lessons.Where(l => l.Id == lessonId), (e, l) => new { l.Id, l.StartsAt, e.EndsAt, Minutes = e.Content.DurationLesson })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : new(found.Id, found.StartsAt, found.Minutes > 0 ? found.StartsAt.AddMinutes(found.Minutes) : found.EndsAt);
    }
}
