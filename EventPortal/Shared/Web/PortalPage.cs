using EventPortal.Shared.Domain;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace EventPortal.Shared.Web;

/// <summary>
/// A page whose event handlers may refuse: a <see cref="DomainException"/> becomes <see cref="Refusal"/>, a text in the reader's language,
/// and what was typed stays. Other exceptions are bugs and escape to the circuit.
/// </summary>
public abstract class PortalPage : ComponentBase, IHandleEvent
{
    [Inject]
    internal ErrorTexts ErrorTexts { get; private set; } = null!;

    /// <summary>Why the last action was refused; null when it was not.</summary>
    protected LocalizedString? Refusal { get; private set; }

    protected void ClearRefusal() => Refusal = null;

    protected async Task TryAsync(Func<Task> action)
    {
        ClearRefusal();
        try
        {
            await action();
        }
        catch (DomainException e)
        {
            Refusal = ErrorTexts.Of(e);
        }
    }

    async Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem item, object? arg)
    {
        var task = TryAsync(() => item.InvokeAsync(arg));
        if (!task.IsCompleted) StateHasChanged();
        await task;
        StateHasChanged();
    }
}
