using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace EventPortal.Shared.Web.Ui;

/// <summary>
/// A native modal dialog: the question is the heading, the consequence one sentence, the safe button first in <see cref="Actions"/>.
/// Esc and the backdrop call <see cref="OnDismiss"/>; the owner sets <see cref="Open"/> back to false. The focus returns where it was.
/// </summary>
public sealed partial class Dialog(IJSRuntime js) : IAsyncDisposable
{
    private readonly string titleId = $"dialog-{Interlocked.Increment(ref count)}";
    private static int count;
    private ElementReference element;
    private IJSObjectReference? module;
    private DotNetObjectReference<Dialog>? self;
    private bool shown;

    [Parameter, EditorRequired]
    public bool Open { get; set; }

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter]
    public EventCallback OnDismiss { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [Parameter]
    public RenderFragment? Actions { get; set; }

    /// <summary>Up to 720 px instead of 480.</summary>
    [Parameter]
    public bool Wide { get; set; }

    /// <summary>A cross in the corner, for dialogs that are forms.</summary>
    [Parameter]
    public bool Closable { get; set; }

    [JSInvokable]
    public Task Dismiss() => InvokeAsync(() => OnDismiss.InvokeAsync());

    public async ValueTask DisposeAsync()
    {
        self?.Dispose();
        if (module is null) return;
        try
        {
            await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its module with it.
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Open == shown) return;
        shown = Open;
        module ??= await js.InvokeAsync<IJSObjectReference>("import", "/" + Assets["js/dialog.js"]);
        self ??= DotNetObjectReference.Create(this);
        // The contents go with the next render, the frame at once: the focus must not be lost on a vanished button.
        await (shown ? module.InvokeVoidAsync("open", element, self) : module.InvokeVoidAsync("close", element));
    }
}
