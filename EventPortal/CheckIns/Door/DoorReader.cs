using EventPortal.CheckIns.Access;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Live;

namespace EventPortal.CheckIns.Door;

/// <summary>The doors of an event, or of one lesson of it; whoever follows them has entered its organization.</summary>
public sealed record DoorKey(Guid EventId, Guid OrganizationId, Guid? LessonId)
{
    public static DoorKey Of(DoorSession session, Guid? lessonId) => new(session.EventId, session.OrganizationId, lessonId);
}

/// <summary>What all doors of an event show alike.</summary>
public sealed record DoorState(DoorCounts Counts, IReadOnlyList<RecentEntry> Recent);

/// <summary>Counts who came, once for all open doors of an event.</summary>
internal sealed class DoorReader(CheckInQueries queries, TenantContext tenant) : ILiveReader<DoorKey, DoorState>
{
    public async Task<LiveRead<DoorState>> ReadAsync(DoorKey key, CancellationToken cancellationToken)
    {
        tenant.Use(key.OrganizationId);
        var state = new DoorState(await queries.CountAsync(key.EventId, key.LessonId, cancellationToken), await queries.RecentAsync(key.EventId, key.LessonId, cancellationToken));
        return new(state, [CheckInTopics.Door(key.EventId), RegistrationTopics.OfEvent(key.EventId)]);
    }
}
