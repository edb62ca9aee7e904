using System.Globalization;
using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Covers;
using EventPortal.Catalog.Details;
using EventPortal.Catalog.Products;
using EventPortal.Documents.Contracts;
using EventPortal.Media.Contracts;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Web;
using EventPortal.Shared.Web.Cultures;
using EventPortal.Shared.Web.Ui;
using Microsoft.Extensions.Localization;

namespace EventPortal.Catalog.Sharing;

/// <summary>/events/{EventId}/poster.pdf?size=a4|a3: a sheet for the wall with the event's QR code, for members of its organization.</summary>
internal static class Posters
{
    public static void MapPosters(this IEndpointRouteBuilder app) =>
        app.MapGet("/events/{EventId:guid}/poster.pdf", PosterAsync).RequireAuthorization(OrganizationPolicies.Member);

    private static async Task<IResult> PosterAsync(
        Guid eventId, string? size, string? lang, EventPageQueries events, IEventDirectory directory, IMediaLibrary media, CurrentUser user, IPdfRenderer papers,
        SiteAddress site, IStringLocalizer<CatalogText> loc, TimeProvider time, HttpContext http)
    {
        if (Enum.TryParse<PosterSize>(size ?? "a4", ignoreCase: true, out var sheet) is false || !Enum.IsDefined(sheet)) return Results.BadRequest();
        if (!(await directory.FindAsync([eventId], http.RequestAborted)).TryGetValue(eventId, out var summary)) return Results.NotFound();
        // what nobody can open yet is not hung on a wall
        if (await events.FindAsync(summary.OrganizationSlug, summary.Slug, user.UserId, http.RequestAborted) is not { } view) return Results.NotFound();
        if (PortalCultures.Find(lang) is { } culture) CultureInfo.CurrentUICulture = culture;
        var (page, now) = (site.Of(view.Url), time.GetUtcNow());
        // a wall wants more than a ticket: the largest there is
        ReadOnlyMemory<byte>? own = view.Cover.MediaId is { } cover && await media.ReadAsync(cover, PictureSize.Large, http.RequestAborted) is { } file ? file : null;
        var poster = Poster(loc, view, page, sheet, now) with { CoverImage = own };
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(papers.RenderPoster(poster, now), "application/pdf", $"poster-{view.Slug}-{sheet.ToString().ToLowerInvariant()}.pdf");
    }

    private static PosterDocument Poster(IStringLocalizer loc, EventPageView view, string page, PosterSize size, DateTimeOffset now) => new()
    {
        Kind = view.Type?.In(CultureInfo.CurrentUICulture), EventTitle = view.Content.Title, Lead = view.Content.Lead, When = EventWords.When(loc, view, now),
        Where = EventWords.Place(loc, view), Price = Price(loc, view), Organizer = view.Organization.Name, PublicUrl = page, Size = size,
        Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, CoverSvg = CoverArt.Svg(view.Cover.Slug, view.Cover.Kind, view.Cover.Direction, 840, 392),
    };

    // An early price would be wrong on the wall when it has ended.
    private static string? Price(IStringLocalizer loc, EventPageView view)
    {
        var prices = view.Tickets.Where(t => t is { Price: not null, IsRecording: false, State: not SaleState.Inactive }).Select(t => t.Old ?? t.Price!.Value).ToList();
        if (prices.Count == 0) return null;
        var lowest = prices.MinBy(p => p.MinorUnits);
        if (prices.TrueForAll(p => p.MinorUnits == 0)) return loc["Poster.Free"];
        var text = MoneyFormat.Text(CultureInfo.CurrentUICulture, lowest);
        return prices.Exists(p => p != lowest) ? loc["Poster.From", text] : text;
    }
}
