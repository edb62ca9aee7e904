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
        app.MapGet("/sitemap.xml", SitemapAsync).AllowAnonymous();
        app.MapGet("/sitemap-pages.xml", async (SitemapQueries sitemap, HttpContext http) => Pages(http, await sitemap.PagesAsync(http.RequestAborted))).AllowAnonymous();
        app.MapGet("/sitemap-events-{number:int:min(1)}.xml", EventsAsync).AllowAnonymous();
    }

    // Addresses with a secret in them (orders, tickets) need no line here: whoever lists them gives them away.
    private static string Robots(HttpRequest request) =>
        "User-agent: *\nDisallow: /account/\nDisallow: /cart\nDisallow: /checkout\nDisallow: /dev/\nDisallow: /widget/\nDisallow: /*?run=\nDisallow: /*?ticket=\n"
        + $"Sitemap: {Root(request)}/sitemap.xml\n";

    private static async Task<IResult> SitemapAsync(SitemapQueries sitemap, HttpContext http)
    {
        var files = await sitemap.FilesAsync(http.RequestAborted);
        if (files == 1) return Pages(http, [.. await sitemap.PagesAsync(http.RequestAborted), .. await sitemap.EventsAsync(1, http.RequestAborted)]);
        var root = Root(http.Request);
        return Xml(http, new XElement(Schema + "sitemapindex", Enumerable.Range(1, files).Select(n => $"{root}/sitemap-events-{n}.xml").Prepend($"{root}/sitemap-pages.xml")
            .Select(address => new XElement(Schema + "sitemap", new XElement(Schema + "loc", address)))));
    }

    private static async Task<IResult> EventsAsync(int number, SitemapQueries sitemap, HttpContext http) =>
        number > await sitemap.FilesAsync(http.RequestAborted) ? Results.NotFound() : Pages(http, await sitemap.EventsAsync(number, http.RequestAborted));

    private static IResult Pages(HttpContext http, IReadOnlyList<SitemapEntry> pages)
    {
        var root = Root(http.Request);
        return Xml(http, new XElement(Schema + "urlset", pages.Select(p => new XElement(Schema + "url",
            new XElement(Schema + "loc", root + p.Path),
            p.ChangedAt is { } at ? new XElement(Schema + "lastmod", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)) : null))));
    }

    private static IResult Xml(HttpContext http, XElement content)
    {
        http.Response.Headers.CacheControl = "public, max-age=3600";
        return Results.Text("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + content, "application/xml; charset=utf-8");
    }

    private static string Root(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";
}
