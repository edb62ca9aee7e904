namespace EventPortal.WaitingRooms;

/// <summary>Addresses of waiting rooms.</summary>
public static class WaitingRoomsUrls
{
    /// <summary>Rooms of the reader's organizations.</summary>
    public const string Rooms = "/queues";

    internal const string JoinRoute = "/queue/{eventId:guid}/join";
    internal const string StateRoute = "/queue/{eventId:guid}/state";
    internal const string ProofRoute = "/queue/{eventId:guid}/proof";

    /// <summary>The visitor's page: where they stand, and how long it takes.</summary>
    public static string Queue(Guid eventId) => $"/queue/{eventId}";

    /// <summary>Target of the form that takes a place in the queue.</summary>
    public static string Join(Guid eventId) => $"/queue/{eventId}/join";

    /// <summary>The same as <see cref="Queue"/> in numbers and words, for the page's script.</summary>
    public static string State(Guid eventId) => $"/queue/{eventId}/state";

    public static string Proof(Guid eventId) => $"/queue/{eventId}/proof";

    public static string Settings(Guid eventId) => $"/queue/{eventId}/settings";
}
