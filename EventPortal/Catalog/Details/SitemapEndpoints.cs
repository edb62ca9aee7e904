using System.Globalization;
using System.Xml.Linq;

namespace EventPortal.Catalog.Details;

/// <summary>
/// /robots.txt, and /sitemap.xml: one list while everything fits into a file, otherwise an index of /sitemap-pages.xml and /sitemap-events-N.xml
/// (the protocol allows 50,000 addresses a file).
/// </summary>
internal static class SitemapEndpoints
{
    private static readonly XNamespace Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void MapSitemap(this IEndpointRouteBuilder app)
    {
        app.MapGet("/robots.txt", Robots).AllowAnonymous();
        app.MapGet("/sitemap.xml", (SitemapFiles files, HttpContext http) => files.AnswerAsync(http, SitemapAsync)).AllowAnonymous();
        app.MapGet("/sitemap-pages.xml", (SitemapFiles files, HttpContext http) => files.AnswerAsync(http, async (s, root, t) => Pages(root, await s.PagesAsync(t)))).AllowAnonymous();
        app.MapGet("/sitemap-events-{number:int:min(1)}.xml", (int number, SitemapFiles files, HttpContext http) =>
            files.AnswerAsync(http, (s, root, t) => EventsAsync(s, number, root, t))).AllowAnonymous();
    }

    // Addresses with a secret in them (orders, tickets) need no line here: whoever lists them gives them away.
    private static string Robots(HttpRequest request) =>
        "User-agent: *\nDisallow: /account/\nDisallow: /cart\nDisallow: /checkout\nDisallow: /dev/\nDisallow: /widget/\nDisallow: /*?run=\nDisallow: /*?ticket=\n"
        + $"Sitemap: {SiteRoot.Of(request)}/sitemap.xml\n";

    private static async Task<XElement?> SitemapAsync(SitemapQueries sitemap, string root, CancellationToken cancellationToken)
    {
        var files = await sitemap.FilesAsync(cancellationToken);
        if (files == 1) return Pages(root, [.. await sitemap.PagesAsync(cancellationToken), .. await sitemap.EventsAsync(1, cancellationToken)]);
        return new(Schema + "sitemapindex", Enumerable.Range(1, files).Select(n => $"{root}/sitemap-events-{n}.xml").Prepend($"{root}/sitemap-pages.xml")
            .Select(address => new XElement(Schema + "sitemap", new XElement(Schema + "loc", address))));
    }

    private static async Task<XElement?> EventsAsync(SitemapQueries sitemap, int number, string root, CancellationToken cancellationToken) =>
        number > await sitemap.FilesAsync(cancellationToken) ? null : Pages(root, await sitemap.EventsAsync(number, cancellationToken));

    private static XElement Pages(string root, IReadOnlyList<SitemapEntry> pages) => new(Schema + "urlset", pages.Select(p => new XElement(Schema + "url",
        new XElement(Schema + "loc", root + p.Path),
        p.ChangedAt is { } at ? new XElement(Schema + "lastmod", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)) : null)));
}
