using System.Globalization;
using EventPortal.Catalog.Search;
using EventPortal.Shared.Data;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Catalog.Pages.Public;

/// <summary>The landing page with the week's diary above the catalog, and the catalog alone.</summary>
public sealed partial class CatalogPage(CatalogQueries catalog, CurrentUser user, NavigationManager navigation, TimeProvider time)
{
    private CatalogFilter filter = new();
    private CatalogResult? result;
    private IReadOnlyList<DaySheet>? week;
    private DateOnly today;
    private bool landing;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private IEnumerable<string> Tips => Loc["Tips.Words"].Value.Split('|');

    private string Canonical => navigation.ToAbsoluteUri(landing ? CatalogUrls.Landing : CatalogUrls.Catalog).AbsoluteUri;

    protected override async Task OnInitializedAsync()
    {
        filter = CatalogAddress.Parse(Http.Request.Query);
        landing = Http.Request.Path == CatalogUrls.Landing;
        if (landing) await ReadWeekAsync();
        result = await catalog.SearchAsync(filter, user.UserId, Http.RequestAborted);
    }

    private async Task ReadWeekAsync()
    {
        today = PortalFormats.Today(time.GetUtcNow(), CatalogSql.PortalZone);
        var monday = CatalogSql.MondayOf(WeekAsked() ?? today);
        week = await catalog.WeekAsync(monday, user.UserId, Http.RequestAborted);
        if (WeekAsked() is not null || week.Any(d => d.Day >= today && d.Count > 0)) return;
        // nothing more this week: a page that opens on an empty sheet says nothing
        week = await catalog.WeekAsync(monday.AddDays(7), user.UserId, Http.RequestAborted);
    }

    // Weeks far away have nothing to show, and a robot would walk them for ever.
    private DateOnly? WeekAsked() =>
        DateOnly.TryParseExact(Http.Request.Query["week"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && Math.Abs(day.DayNumber - today.DayNumber) < 400 ? day : null;
}
