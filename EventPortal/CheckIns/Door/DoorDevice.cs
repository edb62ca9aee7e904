using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace EventPortal.CheckIns.Door;

/// <summary>The tablet of one open door: keyboard and scanner, sound, vibration (js/door.js).</summary>
public sealed class DoorDevice(IJSRuntime js) : IAsyncDisposable
{
    private IJSObjectReference? module;

    public async Task AttachAsync(ElementReference root, object desk)
    {
        module = await js.InvokeAsync<IJSObjectReference>("import", "/js/door.js");
        await module.InvokeVoidAsync("attach", root, desk);
    }

    public Task FocusAsync() => CallAsync("focus");

    /// <param name="kind">"go", "check" or "stop".</param>
    public Task PlayAsync(string kind) => CallAsync("sound", kind);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await CallAsync("detach");
            if (module is not null) await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // the tab is gone, and its listeners with it
        }
    }

    private Task CallAsync(string name, params object[] arguments) => module is null ? Task.CompletedTask : module.InvokeVoidAsync(name, arguments).AsTask();
}
