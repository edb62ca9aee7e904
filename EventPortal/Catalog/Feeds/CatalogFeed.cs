using System.Globalization;
using EventPortal.Catalog.Listing;
using EventPortal.Catalog.Search;
using Microsoft.Net.Http.Headers;

namespace EventPortal.Catalog.Feeds;

/// <summary>The catalog under any filter as a calendar to subscribe to: <c>/events.ics?direction=…</c>.</summary>
internal static class CatalogFeed
{
    public static void MapCatalogFeed(this IEndpointRouteBuilder app) => app.MapGet(CatalogUrls.CatalogFeed, FeedAsync).AllowAnonymous();

    private static async Task<IResult> FeedAsync(CatalogFeedQueries feeds, CatalogListing listing, ComposedMemo composed, FeedText texts, HttpContext http)
    {
        var filter = CatalogAddress.Parse(http.Request.Query);
        var events = await listing.CurrentAsync(http.RequestAborted);
        // how the list would look or how long it would be says nothing to a calendar
        var address = CatalogAddress.Of("", filter with { Page = 1 });
        var content = await composed.GetAsync(events, $"feed {address}", () => feeds.FindAsync(filter, http.RequestAborted));
        // the name of the calendar is in the reader's language
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        var mark = new EntityTagHeaderValue($"\"{content.Mark}-{language}\"");
        http.Response.Headers.CacheControl = "public, max-age=300";
        http.Response.Headers.Vary = "Accept-Language, Cookie";
        http.Response.Headers.ETag = mark.ToString();
        if (http.Request.GetTypedHeaders().IfNoneMatch is { Count: > 0 } known && known.Any(k => k.Compare(mark, useStrongComparison: false)))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        var root = new Uri(SiteRoot.Of(http.Request));
        return Results.Bytes(
            await composed.GetAsync(events, $"ics {language} {root} {address}", () => texts.ComposeAsync(content, filter, root, http.RequestAborted)), "text/calendar; charset=utf-8");
    }
}
