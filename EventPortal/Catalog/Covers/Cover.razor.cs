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

    /// <summary>Address of the uploaded cover; null draws one.</summary>
    [Parameter]
    public string? Uploaded { get; set; }

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

    private string Source => Uploaded ?? CoverUrls.For(Slug, Kind, Direction, Ratio);

    private (int Width, int Height) Size => CoverSize.Of(Ratio);
}
