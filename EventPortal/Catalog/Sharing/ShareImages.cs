using System.Globalization;
using EventPortal.Catalog.Details;
using EventPortal.Documents.Contracts;
using EventPortal.Shared.Web.Cultures;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;

namespace EventPortal.Catalog.Sharing;

/// <summary>
/// /events/{organization}/{slug}/share.png: the picture of an event's link, for everybody who may open the event without an account. The tag
/// names what it shows, so any server answers "not modified" without drawing.
/// </summary>
internal static class ShareImages
{
    private const string ForEver = "public, max-age=31536000, immutable";
    private const string ForAnHour = "public, max-age=3600";

    public static void MapShareImages(this IEndpointRouteBuilder app) =>
        app.MapGet("/events/{organization}/{slug}/share.png", ImageAsync).AllowAnonymous();

    /// <summary>The card's tag in the reader's language, for the address in the page's head.</summary>
    public static string TagOf(IShareCards cards, IStringLocalizer loc, EventPageView view, DateTimeOffset now) => cards.TagOf(ShareCardOf.Event(loc, view, now));

    private static async Task<IResult> ImageAsync(
        string organization, string slug, string? lang, string? v, EventPageQueries events, ShareImageStore store, IStringLocalizer<CatalogText> loc, HttpContext http)
    {
        // networks come without an account, and what they keep anybody sees: no reader's rights count here
        if (await events.FindAsync(organization, slug, null, http.RequestAborted) is not { } view) return Results.NotFound();
        CultureInfo.CurrentUICulture = PortalCultures.Find(lang) ?? PortalCultures.Find(view.Content.Language) ?? PortalCultures.Default;
        var (tag, card) = store.Name(view, loc);
        http.Response.Headers.CacheControl = v == tag ? ForEver : ForAnHour;
        var etag = new EntityTagHeaderValue($"\"{tag}\"");
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(etag, useStrongComparison: false)))
        {
            http.Response.GetTypedHeaders().ETag = etag;
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        return Results.File(store.Draw(tag, card, view), "image/png", entityTag: etag);
    }
}

/// <summary>Keeps the pictures drawn last. Named by their content, so that no server can have an old one; a server that has none draws it again.</summary>
internal sealed class ShareImageStore(IShareCards cards, TimeProvider time) : IDisposable
{
    private const long MostBytes = 32 * 1024 * 1024;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    public void Dispose() => kept.Dispose();

    public (string Tag, ShareCard Card) Name(EventPageView view, IStringLocalizer loc)
    {
        var card = ShareCardOf.Event(loc, view, time.GetUtcNow());
        return (cards.TagOf(card), card);
    }

    public byte[] Draw(string tag, ShareCard card, EventPageView view)
    {
        if (kept.TryGetValue(tag, out byte[]? known)) return known!;
        var file = cards.Png(card, ShareCardOf.Cover(view));
        return kept.Set(tag, file, new MemoryCacheEntryOptions { Size = file.Length });
    }
}
