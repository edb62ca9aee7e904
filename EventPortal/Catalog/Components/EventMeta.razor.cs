using EventPortal.Catalog.Details;
using EventPortal.Catalog.Sharing;
using EventPortal.Documents.Contracts;
using EventPortal.Media.Contracts;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Catalog.Components;

/// <summary>What search engines and networks read of an event's page. A private one has no picture: whoever could fetch it may not see the event.</summary>
public sealed partial class EventMeta(IShareCards cards, TimeProvider time)
{
    [Parameter, EditorRequired]
    public required EventPageView View { get; set; }

    /// <summary>Address of the page.</summary>
    [Parameter, EditorRequired]
    public required Uri Page { get; set; }

    /// <summary>The way to the event, without itself.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Crumb> Crumbs { get; set; }

    // a photo says more of an event than its title on a drawn sheet, and the network writes the title beside it anyway
    private MediaCard? Own => View.CoverPicture;

    private Uri? Picture => View.IsPrivate ? null
        : Own is { } own ? new(Page, PictureUrl.Of(own.Id, PictureSize.Large))
        : new(Page, CatalogUrls.ShareImage(View.Organization.Slug, View.Slug, OgLocale.Language, ShareImages.TagOf(cards, Loc, View, time.GetUtcNow())));

    private IReadOnlyList<(string Name, string Path)> Way =>
        [.. Crumbs.Where(c => c.Href is not null).Select(c => (c.Text, c.Href!)), (View.Content.Title, View.Url)];
}
