using System.Globalization;
using System.Text;
using EventPortal.Catalog.Search;
using EventPortal.Notifications.Contracts;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace EventPortal.Catalog.Feeds;

/// <summary>The catalog under any filter as a calendar to subscribe to: <c>/events.ics?direction=…</c>.</summary>
internal static class CatalogFeed
{
    public static void MapCatalogFeed(this IEndpointRouteBuilder app) => app.MapGet(CatalogUrls.CatalogFeed, FeedAsync).AllowAnonymous();

    private static async Task<IResult> FeedAsync(
        CatalogFeedQueries feeds, IStringLocalizer<CatalogText> loc, IOptions<CatalogOptions> options, TimeProvider time, HttpContext http)
    {
        var filter = CatalogAddress.Parse(http.Request.Query);
        var content = await feeds.FindAsync(filter, http.RequestAborted);
        // the name of the calendar is in the reader's language
        var mark = new EntityTagHeaderValue($"\"{content.Mark}-{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}\"");
        http.Response.Headers.CacheControl = "public, max-age=300";
        http.Response.Headers.Vary = "Accept-Language, Cookie";
        http.Response.Headers.ETag = mark.ToString();
        if (http.Request.GetTypedHeaders().IfNoneMatch is { Count: > 0 } known && known.Any(k => k.Compare(mark, useStrongComparison: false)))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        var root = new Uri($"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}");
        var entries = await feeds.EntriesAsync(content, root, http.RequestAborted);
        var name = filter.Query.Length > 0 ? loc["Feed.NameOf", filter.Query] : loc["Feed.Name"];
        var text = new CalendarFeed(name, TimeSpan.FromMinutes(options.Value.FeedMinutes), entries).ToICalendar(time.GetUtcNow());
        return Results.Text(text, "text/calendar; charset=utf-8", Encoding.UTF8);
    }
}
