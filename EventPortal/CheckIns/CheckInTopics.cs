using EventPortal.Shared.Live;

namespace EventPortal.CheckIns;

/// <summary>What open doors follow.</summary>
public static class CheckInTopics
{
    /// <summary>Somebody came, or an entry was taken back.</summary>
    public static LiveTopic Door(Guid eventId) => new("door", eventId);

    /// <summary>A pass of the event was made or revoked.</summary>
    public static LiveTopic Passes(Guid eventId) => new("passes", eventId);
}
