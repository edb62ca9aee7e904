using System.Text;
using System.Xml.Linq;
using EventPortal.Catalog.Listing;

namespace EventPortal.Catalog.Details;

/// <summary>Answers with a file for search engines, composed once for all of them while no event changes (<see cref="ComposedMemo"/>).</summary>
internal sealed class SitemapFiles(SitemapQueries sitemap, CatalogListing listing, ComposedMemo composed)
{
    private static readonly byte[] None = [];

    /// <param name="compose">With the address of the site; null: there is no such file.</param>
    public async Task<IResult> AnswerAsync(HttpContext http, Func<SitemapQueries, string, CancellationToken, Task<XElement?>> compose)
    {
        var events = await listing.CurrentAsync(http.RequestAborted);
        var root = SiteRoot.Of(http.Request);
        var file = await composed.GetAsync(events, $"{root}{http.Request.Path}", async () => await compose(sitemap, root, http.RequestAborted) is { } content
            ? Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + content) : None);
        if (file.Length == 0) return Results.NotFound();
        http.Response.Headers.CacheControl = "public, max-age=3600";
        return Results.Bytes(file, "application/xml; charset=utf-8");
    }
}
