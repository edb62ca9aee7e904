using Microsoft.Extensions.Options;

namespace EventPortal.CheckIns.Door;

/// <summary>The clocks of one open door: regular looks at the counters, and the green screen that closes itself.</summary>
public sealed class DoorPulse(TimeProvider time, IOptions<CheckInsOptions> options) : IDisposable
{
    private ITimer? regular;
    private ITimer? once;

    public void Start(Func<Task> beat)
    {
        var every = TimeSpan.FromSeconds(options.Value.RefreshSeconds);
        regular ??= time.CreateTimer(_ => _ = beat(), null, every, every);
    }

    /// <summary>The last request counts.</summary>
    public void Once(TimeSpan after, Func<Task> act)
    {
        once?.Dispose();
        once = time.CreateTimer(_ => _ = act(), null, after, Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        regular?.Dispose();
        once?.Dispose();
    }
}
