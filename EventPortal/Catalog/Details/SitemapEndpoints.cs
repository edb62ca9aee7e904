using System.Globalization;
using System.Xml.Linq;

namespace EventPortal.Catalog.Details;

internal static class SitemapEndpoints
{
    private static readonly XNamespace Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void MapSitemap(this IEndpointRouteBuilder app)
    {
        app.MapGet("/robots.txt", Robots).AllowAnonymous();
        app.MapGet("/sitemap.xml", SitemapAsync).AllowAnonymous();
    }

    // Addresses with a secret in them (orders, tickets) need no line here: whoever lists them gives them away.
    private static string Robots(HttpRequest request) =>
        $"User-agent: *\nDisallow: /account/\nDisallow: /cart\nDisallow: /checkout\nDisallow: /dev/\nSitemap: {Root(request)}/sitemap.xml\n";

    private static async Task<IResult> SitemapAsync(SitemapQueries sitemap, HttpContext http)
    {
        var pages = await sitemap.PublicPagesAsync(http.RequestAborted);
        http.Response.Headers.CacheControl = "public, max-age=3600";
        var set = new XElement(Schema + "urlset", pages.Select(p => new XElement(Schema + "url",
            new XElement(Schema + "loc", Root(http.Request) + p.Path),
            p.ChangedAt is { } at ? new XElement(Schema + "lastmod", at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null)));
        return Results.Text("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + set, "application/xml; charset=utf-8");
    }

    private static string Root(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";
}
