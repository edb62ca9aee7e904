using Microsoft.AspNetCore.Components;

namespace EventPortal.Organizations.Components;

/// <summary>A question before something that others feel; what cannot be undone asks for a word to be typed.</summary>
public sealed partial class ConfirmDialog
{
    private string typed = "";

    [Parameter, EditorRequired]
    public bool Open { get; set; }

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>The consequence in one sentence.</summary>
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    /// <summary>The destructive button says what happens.</summary>
    [Parameter, EditorRequired]
    public required string Act { get; set; }

    /// <summary>To be typed; null: the button is enough.</summary>
    [Parameter]
    public string? Word { get; set; }

    [Parameter]
    public string? Refusal { get; set; }

    [Parameter]
    public EventCallback OnDismiss { get; set; }

    /// <summary>Receives what was typed.</summary>
    [Parameter]
    public EventCallback<string> OnConfirm { get; set; }

    protected override void OnParametersSet()
    {
        if (!Open) typed = "";
    }
}
