using System.ComponentModel.DataAnnotations;

namespace EventPortal.Catalog.Details;

/// <summary>Section "Sitemap".</summary>
public sealed class SitemapOptions
{
    /// <summary>Events in one file; with more, /sitemap.xml becomes an index. The protocol allows 50,000 addresses; a file is read from the database when it is asked for.</summary>
    [Range(1, 45_000)]
    public int EventsPerFile { get; init; } = 5_000;
}
