namespace EventPortal.CheckIns;

/// <summary>Addresses of the door.</summary>
public static class CheckInsUrls
{
    public const string Doors = "/door";
    public const string PassRoute = "/door/pass/{token}";
    public const string PassOver = "/door/pass-over";

    internal const string ListFileRoute = "/door/{eventId:guid}/list.csv";

    public static string Door(Guid eventId) => $"/door/{eventId}";

    /// <summary>The door of one lesson, where lessons are entered separately.</summary>
    public static string Door(Guid eventId, Guid lessonId) => $"/door/{eventId}?lesson={lessonId}";

    public static string Passes(Guid eventId) => $"/door/{eventId}/passes";

    /// <summary>Who is expected and who came.</summary>
    public static string List(Guid eventId) => $"/door/{eventId}/list";

    public static string ListFile(Guid eventId) => $"/door/{eventId}/list.csv";

    /// <summary>Refused scans.</summary>
    public static string Log(Guid eventId) => $"/door/{eventId}/log";

    public static string Pass(string token) => $"/door/pass/{token}";
}
