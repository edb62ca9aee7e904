using EventPortal.CheckIns;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Live;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Analytics.Door;

/// <summary>An event whose door is looked at from the office; whoever follows it has entered its organization.</summary>
public sealed record EntryKey(Guid EventId, Guid OrganizationId);

/// <summary>Who came so far.</summary>
/// <param name="Recent">Entries of the last quarter of an hour.</param>
public sealed record EntryState(int Came, int Expected, int Recent, DateTimeOffset? Last);

/// <summary>Counts entries, once for all who look on at an event.</summary>
public sealed class EntryReader(IDbContextFactory<AppDbContext> contexts, IDoorPlaces places, TenantContext tenant) : ILiveReader<EntryKey, EntryState>
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    public async Task<LiveRead<EntryState>> ReadAsync(EntryKey key, CancellationToken cancellationToken)
    {
        tenant.Use(key.OrganizationId);
        return new(await ReadAsync(key.EventId, cancellationToken), [CheckInTopics.Door(key.EventId), RegistrationTopics.OfEvent(key.EventId)]);
    }

    /// <summary>Within the scope's organization.</summary>
    public async Task<EntryState> ReadAsync(Guid eventId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var since = db.Now - Quarter;
        var entries = db.Set<CheckIn>().Where(c => c.EventId == eventId);
        var counts = await places.CountAsync(db, eventId, cancellationToken);
        return new(
            counts.Came, counts.Expected, await entries.CountAsync(c => c.CheckedInAt >= since, cancellationToken),
            await entries.MaxAsync(c => (DateTimeOffset?)c.CheckedInAt, cancellationToken));
    }
}
