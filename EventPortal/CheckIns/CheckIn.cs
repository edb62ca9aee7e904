using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Live;

namespace EventPortal.CheckIns;

/// <summary>[A] a participant came: one per registration and lesson (a unique index: two doors cannot both win).</summary>
public sealed class CheckIn : AggregateRoot, IAnnounced, IAudited, ITenantOwned
{
    private CheckIn() => CheckedInByName = "";

    public Guid OrganizationId { get; private set; }

    public Guid EventId { get; private set; }

    public Guid RegistrationId { get; private set; }

    /// <summary>Where lessons are entered separately.</summary>
    public Guid? LessonId { get; private set; }

    /// <summary>The member who let them in; null at a check-in pass.</summary>
    public Guid? CheckedInBy { get; private set; }

    /// <summary>The pass with which they were let in.</summary>
    public Guid? PassId { get; private set; }

    /// <summary>Name of the person or pass, as the next door reads it.</summary>
    public string CheckedInByName { get; private set; }

    public CheckInMethod Method { get; private set; }

    public DateTimeOffset CheckedInAt { get; private set; }

    /// <summary>As doors tell it.</summary>
    internal EntryRecord Record => new(Id, CheckedInAt, CheckedInByName);

    IEnumerable<LiveTopic> IAnnounced.Topics => [CheckInTopics.Door(EventId)];

    public static CheckIn Create(
        Guid organizationId, Guid eventId, Guid registrationId, Guid? lessonId, DoorKeeper by, CheckInMethod method, DateTimeOffset now) => new()
        {
            Id = NewId(now), OrganizationId = organizationId, EventId = eventId, RegistrationId = registrationId, LessonId = lessonId,
            CheckedInBy = by.UserId, PassId = by.PassId, CheckedInByName = by.Name, Method = method, CheckedInAt = now,
        };
}

/// <summary>[A] QR_SCAN | MANUAL.</summary>
public enum CheckInMethod
{
    QrScan,
    Manual,
}

/// <summary>Who stands at the door: a member, or somebody with a pass.</summary>
public sealed record DoorKeeper(Guid? UserId, Guid? PassId, string Name)
{
    /// <summary>The lesson into which they let people, where lessons are entered separately.</summary>
    public Guid? LessonId { get; init; }
}
