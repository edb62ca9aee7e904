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

    public async Task<DoorCounts> CountAsync(Guid eventId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await places.CountAsync(db, eventId, cancellationToken);
    }

    public async Task<IReadOnlyList<RecentEntry>> RecentAsync(Guid eventId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var entries = await db.CheckIns.AsNoTracking().Where(c => c.EventId == eventId)
            .OrderByDescending(c => c.CheckedInAt).ThenByDescending(c => c.Id).Take(MostEntries).ToListAsync(cancellationToken);
        var found = await places.FindAsync(db, eventId, [.. entries.Select(e => e.RegistrationId)], cancellationToken);
        return [.. entries.Select(e => new RecentEntry(e.Id, found[e.RegistrationId], e.CheckedInAt, e.CheckedInByName))];
    }
}
