namespace EventPortal.Catalog;

/// <summary>Addresses of the public catalog.</summary>
public static class CatalogUrls
{
    public const string Landing = "/";
    public const string Catalog = "/events";

    public static string Event(string organizationSlug, string eventSlug) => $"/events/{organizationSlug}/{eventSlug}";

    /// <summary>The event as a file for a calendar.</summary>
    public static string Calendar(string organizationSlug, string eventSlug) => $"{Event(organizationSlug, eventSlug)}/calendar.ics";

    /// <summary>The landing page with this week in its diary.</summary>
    public static string Week(DateOnly monday) => "/?week=" + monday.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static string Organization(string organizationSlug) => $"/organizations/{organizationSlug}";
}
