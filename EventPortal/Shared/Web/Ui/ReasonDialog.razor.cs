using Microsoft.AspNetCore.Components;

namespace EventPortal.Shared.Web.Ui;

/// <summary>Asks before something with consequences is done, and why. What was typed stays when it is refused.</summary>
public sealed partial class ReasonDialog
{
    private string typed = "";
    private string? error;
    private bool busy;
    private bool wasOpen;

    [Parameter, EditorRequired]
    public bool Open { get; set; }

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>The consequence, one sentence.</summary>
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    /// <summary>Label of the button that does it.</summary>
    [Parameter, EditorRequired]
    public required string Act { get; set; }

    /// <summary>False: only asks.</summary>
    [Parameter]
    public bool NeedsReason { get; set; } = true;

    [Parameter]
    public bool Harmful { get; set; } = true;

    [Parameter]
    public string? Hint { get; set; }

    /// <summary>Why it was refused the last time.</summary>
    [Parameter]
    public string? Refusal { get; set; }

    /// <summary>With the reason; the owner closes the dialog when it is done.</summary>
    [Parameter]
    public EventCallback<string> OnAct { get; set; }

    [Parameter]
    public EventCallback OnDismiss { get; set; }

    protected override void OnParametersSet()
    {
        if (Open && !wasOpen) (typed, error) = ("", null);
        wasOpen = Open;
    }

    private async Task ActAsync()
    {
        error = NeedsReason && string.IsNullOrWhiteSpace(typed) ? Loc["Reason.Missing"].Value : null;
        if (error is not null) return;
        busy = true;
        try
        {
            await OnAct.InvokeAsync(typed.Trim());
        }
        finally
        {
            busy = false;
        }
    }
}
