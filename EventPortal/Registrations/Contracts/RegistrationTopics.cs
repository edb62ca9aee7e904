using EventPortal.Shared.Live;

namespace EventPortal.Registrations.Contracts;

/// <summary>What open pages can follow of registrations.</summary>
public static class RegistrationTopics
{
    /// <summary>A registration of the event was made or changed.</summary>
    public static LiveTopic OfEvent(Guid eventId) => new("registrations", eventId);
}
