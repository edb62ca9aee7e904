using EventPortal.Catalog.Search;

namespace EventPortal.Catalog;

/// <summary>Addresses of the public catalog.</summary>
public static class CatalogUrls
{
    public const string Landing = "/";
    public const string Catalog = "/events";
    public const string CatalogFeed = "/events.ics";

    public static string Event(string organizationSlug, string eventSlug) => $"/events/{organizationSlug}/{eventSlug}";

    /// <summary>The event as a file for a calendar.</summary>
    public static string Calendar(string organizationSlug, string eventSlug) => $"{Event(organizationSlug, eventSlug)}/calendar.ics";

    /// <summary>The landing page with this week in its diary.</summary>
    public static string Week(DateOnly monday) => "/?week=" + monday.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The list of a filter as a calendar to subscribe to. How it is shown does not matter there.</summary>
    public static string Feed(CatalogFilter filter) => CatalogAddress.Of(CatalogFeed, filter with { Sort = CatalogSort.Best, View = CatalogView.Cards, Month = null, Past = false, Page = 1 });

    public static string Organization(string organizationSlug) => $"/organizations/{organizationSlug}";
}
