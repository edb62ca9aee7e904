using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.CheckIns;

/// <summary>What a door shows besides results; within the scope's organization.</summary>
public sealed class CheckInQueries(IDbContextFactory<AppDbContext> contexts, IDoorPlaces places)
{
    public const int MostNames = 12;

    private const int MostEntries = 20;

    public async Task<IReadOnlyList<DoorPlace>> SearchAsync(Guid eventId, string typed, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await places.SearchAsync(db, eventId, typed, MostNames, cancellationToken);
    }

    /// <param name="lessonId">Whose door it is, where lessons are entered separately; null: of the event.</param>
    public async Task<DoorCounts> CountAsync(Guid eventId, Guid? lessonId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (lessonId is not { } lesson) return await places.CountAsync(db, eventId, cancellationToken);
        var came = await db.CheckIns.CountAsync(c => c.EventId == eventId && c.LessonId == lesson, cancellationToken);
        return new(came, await places.CountExpectedAsync(db, eventId, lesson, cancellationToken));
    }

    /// <param name="lessonId">As for the counts.</param>
    public async Task<IReadOnlyList<RecentEntry>> RecentAsync(Guid eventId, Guid? lessonId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var ofDoor = db.CheckIns.AsNoTracking().Where(c => c.EventId == eventId);
        if (lessonId is { } lesson) ofDoor = ofDoor.Where(c => c.LessonId == lesson);
        var entries = await ofDoor
            .OrderByDescending(c => c.CheckedInAt).ThenByDescending(c => c.Id).Take(MostEntries).ToListAsync(cancellationToken);
        var found = await places.FindAsync(db, eventId, [.. entries.Select(e => e.RegistrationId)], cancellationToken);
        return [.. entries.Select(e => new RecentEntry(e.Id, found[e.RegistrationId], e.CheckedInAt, e.CheckedInByName))];
    }
}
