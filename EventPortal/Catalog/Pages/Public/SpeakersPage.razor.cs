using System.Globalization;
using EventPortal.Catalog.Directory;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Catalog.Pages.Public;

/// <summary>Everybody who speaks at public events, by name; [D] "display on ProTeach" as a filter.</summary>
public sealed partial class SpeakersPage(SpeakerQueries queries, NavigationManager navigation)
{
    private IReadOnlyList<SpeakerCard> speakers = [];
    private int page = 1;
    private int pages = 1;
    private bool proTeach;

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private string Canonical => navigation.ToAbsoluteUri(Href(1)).AbsoluteUri;

    protected override async Task OnInitializedAsync()
    {
        proTeach = Http.Request.Query["proteach"] == "1";
        if (int.TryParse(Http.Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked)) page = Math.Clamp(asked, 1, 1000);
        var list = await queries.ListAsync(proTeach, page, Http.RequestAborted);
        speakers = list.Speakers;
        pages = Math.Max(1, (list.Total + SpeakerQueries.PageSize - 1) / SpeakerQueries.PageSize);
    }

    private string Href(int number)
    {
        var query = (proTeach, number > 1) switch { (true, true) => $"?proteach=1&page={number}", (true, _) => "?proteach=1", (_, true) => $"?page={number}", _ => "" };
        return CatalogUrls.Speakers + query;
    }
}
