using System.Linq.Expressions;
using EventPortal.Organizations.Slugs;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace EventPortal.Organizations.Components;

/// <summary>Address of an organization: whether it is free is told while it is typed, a moment after the last letter.</summary>
public sealed partial class SlugField(SlugQueries slugs, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private CancellationTokenSource? asking;
    private SlugState? state;
    private string? asked;

    [Parameter, EditorRequired]
    public string? Value { get; set; }

    [Parameter]
    public EventCallback<string?> ValueChanged { get; set; }

    [Parameter, EditorRequired]
    public required Expression<Func<object?>> For { get; set; }

    /// <summary>The organization whose own address it may be.</summary>
    [Parameter]
    public Guid? Except { get; set; }

    [CascadingParameter]
    private EditContext? Form { get; set; }

    public void Dispose()
    {
        asking?.Cancel();
        asking?.Dispose();
    }

    protected override void OnInitialized() => asked = Value;

    protected override void OnParametersSet()
    {
        if (Value == asked || !RendererInfo.IsInteractive) return;
        asked = Value;
        _ = AskAsync();
    }

    private async Task TypedAsync(string? typed)
    {
        await ValueChanged.InvokeAsync(typed);
        Form?.NotifyFieldChanged(FieldIdentifier.Create(For));
    }

    private async Task AskAsync()
    {
        Dispose();
        (asking, state) = (new(), null);
        var token = asking.Token;
        if (string.IsNullOrWhiteSpace(Value)) return;
        try
        {
            await Task.Delay(Pause, time, token);
            var answer = await slugs.StateAsync(Value.Trim().ToLowerInvariant(), Except, token);
            if (token.IsCancellationRequested) return;
            state = answer;
            await InvokeAsync(StateHasChanged);
        }
        catch (OperationCanceledException)
        {
            // another letter came, or the page went
        }
    }
}
