using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Catalog.Covers;

/// <summary>The cover of an event: the organizer's picture or, without one, a drawn sheet. Children lie over it (the tag of a card).</summary>
public sealed partial class Cover
{
    [Parameter, EditorRequired]
    public required string Slug { get; set; }

    [Parameter]
    public CoverKind Kind { get; set; }

    /// <summary>Slug of the first direction; empty when the event has none.</summary>
    [Parameter]
    public string Direction { get; set; } = "";

    [Parameter]
    public CoverRatio Ratio { get; set; }

    /// <summary>The organizer's own picture; null draws one.</summary>
    [Parameter]
    public Guid? MediaId { get; set; }

    /// <summary>Empty by default: a drawn cover says nothing that the title beside it does not.</summary>
    [Parameter]
    public string Alt { get; set; } = "";

    /// <summary>The first large picture of a page: fetched at once instead of when it scrolls into view.</summary>
    [Parameter]
    public bool Eager { get; set; }

    [Parameter]
    public string? Class { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private string Source => MediaId is { } own ? PictureUrl.Of(own, PictureSize.Medium) : CoverUrls.For(Slug, Kind, Direction, Ratio);

    private string? SourceSet => MediaId is { } own ? PictureUrl.SrcSet(own, PictureSize.Small, PictureSize.Medium, PictureSize.Large) : null;

    // as wide as the grids of cards and the head of the page are at these widths (catalog.css)
    private string Sizes => Ratio is CoverRatio.Page
        ? "(min-width: 1100px) 392px, (min-width: 700px) 272px, 100vw"
        : "(min-width: 1100px) 384px, (min-width: 700px) 46vw, 100vw";

    private (int Width, int Height) Size => CoverSize.Of(Ratio);
}
