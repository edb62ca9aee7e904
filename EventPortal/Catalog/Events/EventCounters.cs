using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Lessons;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Events;

/// <summary>The only writer of the maintained counters.</summary>
internal sealed class EventCounters : IEventCounters
{
    public async Task CountRegistrantsAsync(AppDbContext db, Guid eventId, Guid? lessonId, int by, CancellationToken cancellationToken)
    {
        // The id is the whole predicate: a buyer is of no tenant, and a deleted event keeps its counts right.
        await db.Set<Event>().IgnoreQueryFilters().Where(e => e.Id == eventId && e.NumberRegistrants + by >= 0)
            .ExecuteUpdateAsync(s => s.SetProperty(e => e.NumberRegistrants, e => e.NumberRegistrants + by), cancellationToken);
        if (lessonId is null) return;
        await db.Set<Lesson>().AcrossTenants().Where(l => l.Id == lessonId && l.NumberRegistrants + by >= 0)
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.NumberRegistrants, l => l.NumberRegistrants + by), cancellationToken);
    }

    // The door's tenant is the event's: the filter stays on.
    public Task CountParticipantsAsync(AppDbContext db, Guid eventId, int by, CancellationToken cancellationToken) =>
        db.Set<Event>().Where(e => e.Id == eventId && e.NumberParticipants + by >= 0)
            .ExecuteUpdateAsync(s => s.SetProperty(e => e.NumberParticipants, e => e.NumberParticipants + by), cancellationToken);
}
