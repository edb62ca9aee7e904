namespace EventPortal.Shared.Web.Ui;

/// <summary>Short news of what has just been done, with at most one way back. Errors are never toasts. One per circuit.</summary>
public sealed class Toasts
{
    private readonly List<Toast> shown = [];

    public event Action? Changed;

    public IReadOnlyList<Toast> Shown => shown;

    /// <param name="action">Label of the way back ("Повернути") and what it does.</param>
    public void Show(string text, (string Label, Func<Task> Run)? action = null, string icon = "check")
    {
        // Three are read; more would cover the page.
        if (shown.Count == 3) shown.RemoveAt(0);
        shown.Add(new Toast(text, icon, action));
        Changed?.Invoke();
    }

    public void Close(Toast toast)
    {
        if (shown.Remove(toast)) Changed?.Invoke();
    }
}

public sealed class Toast(string text, string icon, (string Label, Func<Task> Run)? action)
{
    public string Text { get; } = text;

    public string Icon { get; } = icon;

    public (string Label, Func<Task> Run)? Action { get; } = action;
}
