namespace EventPortal.Shared.Web.Ui;

/// <summary>Shows the <see cref="Toasts"/> of the circuit, each for six seconds that stop while it is pointed at or focused. Once per layout.</summary>
public sealed partial class ToastHost(Toasts toasts, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(6);

    private readonly Dictionary<Toast, ITimer> timers = [];
    private bool held;

    public void Dispose()
    {
        toasts.Changed -= OnChanged;
        foreach (var timer in timers.Values) timer.Dispose();
    }

    protected override void OnInitialized() => toasts.Changed += OnChanged;

    private void OnChanged() => _ = InvokeAsync(() =>
    {
        foreach (var (toast, timer) in timers.Where(x => !toasts.Shown.Contains(x.Key)).ToList())
        {
            timer.Dispose();
            timers.Remove(toast);
        }

        foreach (var toast in toasts.Shown.Where(t => !timers.ContainsKey(t)))
        {
            timers[toast] = time.CreateTimer(_ => _ = InvokeAsync(() => toasts.Close(toast)), null, held ? Timeout.InfiniteTimeSpan : Life, Timeout.InfiniteTimeSpan);
        }

        StateHasChanged();
    });

    private async Task RunAsync(Toast toast)
    {
        toasts.Close(toast);
        await toast.Action!.Value.Run();
    }

    private void Hold() => SetHeld(true);

    private void Release() => SetHeld(false);

    private void SetHeld(bool value)
    {
        held = value;
        foreach (var timer in timers.Values) timer.Change(held ? Timeout.InfiniteTimeSpan : Life, Timeout.InfiniteTimeSpan);
    }
}
