using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace EventPortal.Organizations.Components;

/// <summary>Keys for going through a queue with one hand (js/queuekeys.js), and the line that says which; silent while somebody types.</summary>
public sealed partial class QueueKeys(IJSRuntime js) : IAsyncDisposable
{
    private ElementReference root;
    private IJSObjectReference? hands;

    public async ValueTask DisposeAsync()
    {
        if (hands is null) return;
        try
        {
            await hands.InvokeVoidAsync("release");
            await hands.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // the page is gone, and its keys with it
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        await using var module = await js.InvokeAsync<IJSObjectReference>("import", "/" + Assets["js/queuekeys.js"]);
        hands = await module.InvokeAsync<IJSObjectReference>("listen", root);
    }
}
