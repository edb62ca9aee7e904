using EventPortal.Catalog.Details;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Catalog.Components;

/// <summary>A text that an organizer wrote in Markdown.</summary>
public sealed partial class Prose
{
    private string html = "";

    [Parameter, EditorRequired]
    public required string Markdown { get; set; }

    /// <summary>When it is not the page's own.</summary>
    [Parameter]
    public string? Language { get; set; }

    protected override void OnParametersSet() => html = MarkdownText.ToHtml(Markdown);
}
