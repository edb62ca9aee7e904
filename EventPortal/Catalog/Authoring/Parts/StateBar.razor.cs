using System.Globalization;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Catalog.Authoring.Parts;

/// <summary>What can be done with the whole event: publish, withdraw, complete, call off. What follows is said before, in numbers.</summary>
public sealed partial class StateBar(EventStates states, Toasts toasts, TimeProvider time)
{
    private Asking asks;
    private string reason = "";
    private string typed = "";
    private bool asked;

    private enum Asking
    {
        Nothing,
        More,
        Refused,
    }

    [Parameter, EditorRequired]
    public required EventDraft Event { get; set; }

    /// <summary>The organization's slug.</summary>
    [Parameter, EditorRequired]
    public required string Owner { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<ChecklistItem> Checklist { get; set; }

    /// <summary>Some fields are typed and cannot be saved.</summary>
    [Parameter]
    public bool HasProblems { get; set; }

    [Parameter]
    public EventCallback OnChanged { get; set; }

    private CancelPreview? Preview { get; set; }

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    private string Tickets => Words.Count(Culture, Preview?.People.Confirmed ?? 0, T["People"]);

    private bool IsOver => Event.Plan.EndsAt <= time.GetUtcNow();

    private List<ChecklistItem> Missing => [.. Checklist.Where(i => i is { Required: true, Done: false })];

    // spaces and the letters' case are not what the question is about
    private bool IsTyped => string.Equals(typed.Trim(), Preview?.Title.Trim(), StringComparison.OrdinalIgnoreCase);

    private async Task PublishAsync()
    {
        asks = Missing.Count > 0 || HasProblems ? Asking.Refused : Asking.Nothing;
        if (asks is Asking.Refused) return;
        await TryAsync(() => states.PublishAsync(Event.Id, default));
        if (Refusal is not null) asks = Asking.Refused;
        else await DoneAsync(T["Publish.Done"]);
    }

    private async Task AskAsync()
    {
        Preview = await states.PreviewCancelAsync(Event.Id, default);
        (asks, reason, typed, asked) = (Asking.More, "", "", false);
    }

    private async Task UnpublishAsync()
    {
        await states.UnpublishAsync(Event.Id, default);
        await DoneAsync(T["Unpublish.Done"]);
    }

    private async Task CompleteAsync()
    {
        await states.CompleteAsync(Event.Id, default);
        await DoneAsync(T["Complete.Done"]);
    }

    private async Task CancelAsync()
    {
        asked = true;
        if (reason.Trim().Length == 0 || !IsTyped) return;
        await states.CancelAsync(Event.Id, reason, default);
        await DoneAsync(T["Cancel.Done"]);
    }

    private async Task DoneAsync(string text)
    {
        asks = Asking.Nothing;
        toasts.Show(text);
        await OnChanged.InvokeAsync();
    }

    private void Close()
    {
        ClearRefusal();
        asks = Asking.Nothing;
    }
}
