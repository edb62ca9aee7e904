namespace EventPortal.Analytics;

/// <summary>Addresses of overviews and figures.</summary>
public static class AnalyticsUrls
{
    /// <summary>Figures of all organizations, for platform admins.</summary>
    public const string Platform = "/admin/analytics";

    internal const string FileRoute = "/organizer/{organizationId:guid}/analytics/file.{format}";

    /// <summary>Where an organizer's day begins.</summary>
    public static string Office(Guid organizationId) => $"/organizer/{organizationId}";

    public static string Event(Guid organizationId, Guid eventId) => $"/organizer/{organizationId}/events/{eventId}/overview";

    /// <summary>The organization's events in figures, a row each.</summary>
    public static string Table(Guid organizationId) => $"/organizer/{organizationId}/analytics";

    internal static string File(Guid organizationId, string format) => $"/organizer/{organizationId}/analytics/file.{format}";
}
