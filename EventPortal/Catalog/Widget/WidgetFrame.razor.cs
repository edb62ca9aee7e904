using Microsoft.AspNetCore.Components;

namespace EventPortal.Catalog.Widget;

/// <summary>The frame's document.</summary>
public sealed partial class WidgetFrame(TimeProvider time)
{
    private static readonly string[] Sheets = ["tokens.css", "fonts.css", "base.css", "parts.css", "catalog.css", "widget.css"];

    [Parameter, EditorRequired]
    public required WidgetLook Look { get; set; }

    [Parameter, EditorRequired]
    public required WidgetContent Content { get; set; }

    private string? Theme => Look.Theme is WidgetTheme.Auto ? null : Look.Theme.ToString().ToLowerInvariant();

    private int More => Content.Event is null ? Content.Total - Content.Cards.Count : 0;
}
