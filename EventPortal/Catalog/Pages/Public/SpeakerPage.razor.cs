using System.Globalization;
using EventPortal.Catalog.Directory;
using EventPortal.Shared.Data;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Catalog.Pages.Public;

/// <summary>A speaker: who they are, where to hear them next, what they held. Known only by events that the reader sees.</summary>
public sealed partial class SpeakerPage(SpeakerQueries speakers, CurrentUser user, NavigationManager navigation)
{
    private SpeakerPageView? view;
    private bool indexed;

    [Parameter]
    public string Organization { get; set; } = "";

    [Parameter]
    public string Slug { get; set; } = "";

    [CascadingParameter]
    private HttpContext Http { get; set; } = null!;

    private string Canonical => navigation.ToAbsoluteUri(view!.Url).AbsoluteUri;

    protected override async Task OnInitializedAsync()
    {
        _ = int.TryParse(Http.Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page);
        view = await speakers.FindAsync(Organization, Slug, user.UserId, page, Http.RequestAborted);
        if (view is null) navigation.NotFound();
        else indexed = user.UserId is null;
    }
}
