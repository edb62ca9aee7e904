using Microsoft.JSInterop;

namespace EventPortal.Sales.Components;

/// <summary>Moves the focus to a field by its id.</summary>
public sealed class FieldFocus(IJSRuntime js)
{
    public async Task OnAsync(string script, string id, CancellationToken cancellationToken)
    {
        // the field must be on the page with its error before it can be stood at
        await Task.Yield();
        await using var module = await js.InvokeAsync<IJSObjectReference>("import", cancellationToken, script);
        await module.InvokeVoidAsync("focus", cancellationToken, id);
    }
}
