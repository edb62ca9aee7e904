using Microsoft.AspNetCore.Components;

namespace EventPortal.Shared.Web.Ui;

/// <summary>A state as shape + word; the colour only helps. The text is the participant's word, never the code name.</summary>
public sealed partial class StatusChip
{
    private string css = "";

    [Parameter, EditorRequired]
    public StatusKind Kind { get; set; }

    [Parameter]
    public StatusTone Tone { get; set; }

    [Parameter]
    public string? Text { get; set; }

    /// <summary>Without background and padding, inside a line of text.</summary>
    [Parameter]
    public bool Plain { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    protected override void OnParametersSet()
    {
        var shape = Kind switch
        {
            StatusKind.Ring => "",
            StatusKind.Half => " half",
            StatusKind.Full => " full",
            StatusKind.Cross => " cross",
            StatusKind.Square => " sq",
            StatusKind.FullSquare => " sq full",
            _ => throw new InvalidOperationException($"No shape for {Kind}."),
        };
        var tone = Tone switch
        {
            StatusTone.Neutral => "",
            StatusTone.Ok => " ok",
            StatusTone.Warn => " warn",
            StatusTone.Bad => " bad",
            StatusTone.Info => " info",
            StatusTone.Ink => " ink",
            _ => throw new InvalidOperationException($"No colour for {Tone}."),
        };
        css = $"st{shape}{tone}{(Plain ? " plain" : "")}";
    }
}
