using Microsoft.AspNetCore.Components;

namespace EventPortal.Shared.Web.Grid;

/// <summary>The search of a list: it goes a moment after the last letter.</summary>
public sealed partial class GridSearch(NavigationManager navigation, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private CancellationTokenSource? waiting;
    private string? typed;

    [Parameter, EditorRequired]
    public required GridState State { get; set; }

    [Parameter, EditorRequired]
    public required string Path { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter]
    public string Id { get; set; } = "grid-q";

    public void Dispose() => waiting?.Dispose();

    private async Task TypeAsync(ChangeEventArgs e)
    {
        typed = e.Value as string ?? "";
        if (waiting is not null) await waiting.CancelAsync();
        waiting?.Dispose();
        waiting = new();
        try
        {
            await Task.Delay(Pause, time, waiting.Token);
            Go();
        }
        catch (OperationCanceledException)
        {
            // another letter came
        }
    }

    private async Task GoAsync()
    {
        if (waiting is not null) await waiting.CancelAsync();
        Go();
    }

    private void Go()
    {
        if (typed is null || typed.Trim() == State.Text) return;
        navigation.NavigateTo((State with { Text = typed.Trim(), Page = 1, Open = null }).Href(Path), replace: true);
    }
}
