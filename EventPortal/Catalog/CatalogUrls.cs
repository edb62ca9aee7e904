using EventPortal.Catalog.Search;

namespace EventPortal.Catalog;

/// <summary>Addresses of the public catalog.</summary>
public static class CatalogUrls
{
    public const string Landing = "/";
    public const string Catalog = "/events";
    public const string Favourites = "/favourites";

    /// <summary>A form posts here; a page's own address takes posts as well, so it cannot be that one.</summary>
    public const string MarkFavourite = "/favourites/mark";
    public const string CatalogFeed = "/events.ics";

    public static string Event(string organizationSlug, string eventSlug) => $"/events/{organizationSlug}/{eventSlug}";

    /// <summary>The event as a file for a calendar.</summary>
    public static string Calendar(string organizationSlug, string eventSlug) => $"{Event(organizationSlug, eventSlug)}/calendar.ics";

    /// <summary>The landing page with this week in its diary.</summary>
    public static string Week(DateOnly monday) => "/?week=" + monday.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The list of a filter as a calendar to subscribe to. How it is shown does not matter there.</summary>
    public static string Feed(CatalogFilter filter) => CatalogAddress.Of(CatalogFeed, filter with { Sort = CatalogSort.Best, View = CatalogView.Cards, Month = null, Past = false, Page = 1 });

    /// <summary>How to put events on other sites; with the code for this organization (and event) when they are named.</summary>
    public static string WidgetGuide(string? organizationSlug = null, string? eventSlug = null) =>
        "/widget" + (organizationSlug is null ? "" : $"?organization={organizationSlug}") + (eventSlug is null ? "" : $"&event={eventSlug}");

    public const string Organizations = "/organizations";
    public const string Speakers = "/speakers";

    /// <summary>The page of a speaker.</summary>
    public static string Speaker(string organizationSlug, string speakerSlug) => $"/speakers/{organizationSlug}/{speakerSlug}";

    /// <summary>The picture that networks show of the event's link, a PNG of 1200 × 630.</summary>
    /// <param name="tag">What the picture shows, in short: with it the answer may be kept for ever.</param>
    public static string ShareImage(string organizationSlug, string eventSlug, string language, string? tag = null) =>
        $"{Event(organizationSlug, eventSlug)}/share.png?lang={language}" + (tag is null ? "" : "&v=" + tag);

    /// <summary>The event's poster with its QR code, a PDF; for members of the organization.</summary>
    /// <param name="size">"a4" or "a3".</param>
    public static string Poster(Guid eventId, string size) => $"/events/{eventId}/poster.pdf?size={size}";

    /// <summary>Cover and approbation document of an event, in its organizer's office.</summary>
    public static string Look(Guid organizationId, Guid eventId) => $"/organizer/{organizationId}/events/{eventId}/look";

    public static string Organization(string organizationSlug) => $"/organizations/{organizationSlug}";
}
