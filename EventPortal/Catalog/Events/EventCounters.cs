using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Lessons;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Events;

/// <summary>The only writer of the maintained counters.</summary>
internal sealed class EventCounters : IEventCounters
{
    // in the words of PostgreSQL: $1 people, $2 the event or run
    private const string RegistrantsOfEvent = """UPDATE catalog."Events" SET "NumberRegistrants" = "NumberRegistrants" + $1 WHERE "Id" = $2 AND "NumberRegistrants" + $1 >= 0""";
    private const string RegistrantsOfRun = """UPDATE catalog."Lessons" SET "NumberRegistrants" = "NumberRegistrants" + $1 WHERE "Id" = $2 AND "NumberRegistrants" + $1 >= 0""";
    private const string ParticipantsOfEvent = """UPDATE catalog."Events" SET "NumberParticipants" = "NumberParticipants" + $1 WHERE "Id" = $2 AND "NumberParticipants" + $1 >= 0""";

    public async Task CountRegistrantsAsync(AppDbContext db, Guid eventId, Guid? lessonId, int by, CancellationToken cancellationToken)
    {
        // The id is the whole predicate: a buyer is of no tenant, and a deleted event keeps its counts right.
        await db.Set<Event>().IgnoreQueryFilters().Where(e => e.Id == eventId && e.NumberRegistrants + by >= 0)
            .ExecuteUpdateAsync(s => s.SetProperty(e => e.NumberRegistrants, e => e.NumberRegistrants + by), cancellationToken);
        if (lessonId is null) return;
        await db.Set<Lesson>().AcrossTenants().Where(l => l.Id == lessonId && l.NumberRegistrants + by >= 0)
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.NumberRegistrants, l => l.NumberRegistrants + by), cancellationToken);
    }

    public Task CountRegistrantsLastAsync(AppDbContext db, Guid eventId, Guid? lessonId, int by, CancellationToken cancellationToken)
    {
        if (!db.CanPutOffUpdates()) return CountRegistrantsAsync(db, eventId, lessonId, by, cancellationToken);
        db.PutOff(new(RegistrantsOfEvent, [by, eventId]));
        if (lessonId is { } run) db.PutOff(new(RegistrantsOfRun, [by, run]));
        return Task.CompletedTask;
    }

    public Task CountParticipantsLastAsync(AppDbContext db, Guid eventId, int by, CancellationToken cancellationToken)
    {
        if (!db.CanPutOffUpdates()) return CountParticipantsAsync(db, eventId, by, cancellationToken);
        db.PutOff(new(ParticipantsOfEvent, [by, eventId]));
        return Task.CompletedTask;
    }

    // The caller has let somebody in at this event, so it may count it.
    private static Task<int> CountParticipantsAsync(AppDbContext db, Guid eventId, int by, CancellationToken cancellationToken) =>
        db.Set<Event>().Where(e => e.Id == eventId && e.NumberParticipants + by >= 0)
            .ExecuteUpdateAsync(s => s.SetProperty(e => e.NumberParticipants, e => e.NumberParticipants + by), cancellationToken);
}
