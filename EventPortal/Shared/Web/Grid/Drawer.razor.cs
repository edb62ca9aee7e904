using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace EventPortal.Shared.Web.Grid;

/// <summary>The details of a row, at the right of its list. A native modal dialog as <see cref="Ui.Dialog"/>, whose script it shares.</summary>
public sealed partial class Drawer(IJSRuntime js) : IAsyncDisposable
{
    private static int count;
    private readonly string titleId = $"drawer-{Interlocked.Increment(ref count)}";
    private ElementReference element;
    private IJSObjectReference? module;
    private DotNetObjectReference<Drawer>? self;
    private bool shown;

    [Parameter, EditorRequired]
    public bool Open { get; set; }

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter]
    public EventCallback OnDismiss { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

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
            // the page is gone, and its module with it
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Open == shown) return;
        shown = Open;
        module ??= await js.InvokeAsync<IJSObjectReference>("import", "/" + Assets["js/dialog.js"]);
        self ??= DotNetObjectReference.Create(this);
        await (shown ? module.InvokeVoidAsync("open", element, self) : module.InvokeVoidAsync("close", element));
    }
}
