using System.ComponentModel.DataAnnotations;

namespace EventPortal.Catalog;

/// <summary>Section "Catalog".</summary>
public sealed class CatalogOptions
{
    /// <summary>How old the listing may be before a visitor's request asks the database for changes. 0: every request asks.</summary>
    [Range(0, 60_000)]
    public int ListingMilliseconds { get; init; } = 500;

    /// <summary>How long a start may wait for the listing before it calls itself ready without.</summary>
    [Range(1, 3600)]
    public int WarmUpSeconds { get; init; } = 120;

    /// <summary>How often the whole listing is read anew, which heals what the reading of changes cannot see (a clock that was set back, an import).</summary>
    [Range(1, 1440)]
    public int ListingReloadMinutes { get; init; } = 10;

    /// <summary>
    /// How long a text composed from the listing (cards without prices and places, feeds, sitemaps, counts) is shown again when none of its events changed. 0: composed each time.
    /// </summary>
    [Range(0, 600)]
    public int KeptSeconds { get; init; } = 10;

    /// <summary>Minutes that a calendar program is told to wait before it reads a subscribed calendar again.</summary>
    [Range(1, 10_080)]
    public int FeedMinutes { get; init; } = 60;
}
