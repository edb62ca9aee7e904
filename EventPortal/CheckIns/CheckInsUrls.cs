namespace EventPortal.CheckIns;

/// <summary>Addresses of the door.</summary>
public static class CheckInsUrls
{
    public const string Doors = "/door";
    public const string PassRoute = "/door/pass/{token}";
    public const string PassOver = "/door/pass-over";

    public static string Door(Guid eventId) => $"/door/{eventId}";

    public static string Passes(Guid eventId) => $"/door/{eventId}/passes";

    public static string Pass(string token) => $"/door/pass/{token}";
}
