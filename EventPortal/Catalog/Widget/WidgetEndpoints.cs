using System.Globalization;
using EventPortal.Catalog.Details;
using EventPortal.Catalog.Search;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EventPortal.Catalog.Widget;

/// <summary>
/// Frames for other sites: a list of an organization's events, and the tickets of one event. The only pages that strangers may frame, and
/// made for it: nothing in them acts, no form, no cookie, no circuit, and the reader is always a guest, so that a page around the frame can
/// neither click for the reader nor learn who they are. Buying opens the portal in a tab of its own with the choice in the link.
/// </summary>
internal static class WidgetEndpoints
{
    /// <summary>Our own files only; anybody may frame it, it frames and sends nothing.</summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; frame-ancestors *; base-uri 'none'; form-action 'none'";

    private const int MostEvents = 24;

    public static void MapWidget(this IEndpointRouteBuilder app)
    {
        var frames = app.MapGroup("").AllowAnonymous().WithMetadata(new FrameableAttribute("*"), new OwnContentPolicyAttribute(Policy));
        frames.MapGet(WidgetUrls.ListRoute, ListAsync);
        frames.MapGet(WidgetUrls.EventRoute, EventAsync);
    }

    private static async Task<Results<RazorComponentResult<WidgetFrame>, NotFound>> ListAsync(
        string organization, HttpContext http, IOrganizations organizations, WidgetQueries events)
    {
        if (await organizations.FindBySlugAsync(organization, http.RequestAborted) is not { } owner) return TypedResults.NotFound();
        var look = Look(http.Request);
        var (cards, total) = await events.ComingAsync(owner.Id, look.Limit, http.RequestAborted);
        return Frame(http, look, new WidgetContent(owner, cards, total, null));
    }

    private static async Task<Results<RazorComponentResult<WidgetFrame>, NotFound>> EventAsync(
        string organization, string slug, HttpContext http, EventPageQueries events)
    {
        if (await events.FindAsync(organization, slug, null, http.RequestAborted) is not { } view) return TypedResults.NotFound();
        return Frame(http, Look(http.Request), new WidgetContent(view.Organization, [], 0, view));
    }

    private static RazorComponentResult<WidgetFrame> Frame(HttpContext http, WidgetLook look, WidgetContent content)
    {
        http.Response.Headers.CacheControl = "public, max-age=60";
        // without "lang" the visitor's own language is taken
        http.Response.Headers.Vary = "Accept-Language, Cookie";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        return new(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(WidgetFrame.Look)] = look, [nameof(WidgetFrame.Content)] = content });
    }

    private static WidgetLook Look(HttpRequest request)
    {
        // the culture was chosen by "lang" already, see PortalCultures
        var theme = Enum.TryParse<WidgetTheme>(request.Query["theme"], ignoreCase: true, out var asked) && Enum.IsDefined(asked) ? asked : WidgetTheme.Auto;
        var limit = int.TryParse(request.Query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) ? Math.Clamp(wanted, 1, MostEvents) : 6;
        return new(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, theme, limit);
    }
}

/// <summary>What a frame shows: a list, or one event.</summary>
/// <param name="Total">All coming events of the organization.</param>
public sealed record WidgetContent(OrganizationProfile Organization, IReadOnlyList<EventCard> Cards, int Total, EventPageView? Event);
