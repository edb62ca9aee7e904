using System.Globalization;
using EventPortal.Catalog.Details;
using EventPortal.Catalog.Related;
using EventPortal.Catalog.Search;
using EventPortal.Shared.Data;
using EventPortal.Shared.Web.Slots;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Catalog.Pages.Public;

/// <summary>Everything about one event. Unknown, never published and private ones are not found alike, so that nothing is learnt by guessing.</summary>
public sealed partial class EventPage(
    EventPageQueries events, RelatedEvents relatedEvents, CurrentUser user, NavigationManager navigation, TimeProvider time, IEnumerable<SlotPart> parts)
{
    private EventPageView? view;
    private IReadOnlyList<EventCard> related = [];
    private DateTimeOffset now;
    private Uri? page;
    private bool hasBuyBox;

    [Parameter]
    public string Organization { get; set; } = "";

    [Parameter]
    public string Slug { get; set; } = "";

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private IReadOnlyList<Crumb> Crumbs
    {
        get
        {
            List<Crumb> crumbs = [new(Loc["Catalog.Title"], CatalogUrls.Catalog)];
            if (view!.Directions is [var direction, ..])
                crumbs.Add(new(direction.In(CultureInfo.CurrentUICulture), CatalogAddress.Of(CatalogUrls.Catalog, new() { Directions = [direction.Slug] })));
            return crumbs;
        }
    }

    protected override async Task OnInitializedAsync()
    {
        now = time.GetUtcNow();
        hasBuyBox = parts.Any(p => p.Slot == SlotNames.EventBuyBox);
        view = await events.FindAsync(Organization, Slug, user.UserId, Http.RequestAborted);
        if (view is null)
        {
            if (await events.MovedToAsync(Organization, Slug, user.UserId, Http.RequestAborted) is { } moved)
                Http.Response.Redirect(moved + Http.Request.QueryString, permanent: true);
            else
                navigation.NotFound();
            return;
        }
        page = navigation.ToAbsoluteUri(view.Url);
        related = await relatedEvents.ForAsync(view, user.UserId, Http.RequestAborted);
    }
}
