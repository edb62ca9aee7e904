using System.Diagnostics;
using EventPortal.CheckIns.Door;
using EventPortal.Sales.Components;
using EventPortal.Shared.Live;
using EventPortal.Tests.Support;
using EventPortal.Tests.Walks;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Shared.Live;

/// <summary>An open page without its circuit: keeps what it was shown.</summary>
internal sealed class Watcher<TView> : IDisposable
{
    private readonly IDisposable following;
    private int shown;

    public Watcher(PortalHost server, Func<Action<TView>, IServiceProvider, IDisposable> follow) =>
        following = follow(view => { View = view; Interlocked.Increment(ref shown); }, server.Services);

    public TView? View { get; private set; }

    public int Shown => Volatile.Read(ref shown);

    /// <returns>How long it took.</returns>
    public async Task<TimeSpan> UntilAsync(Func<TView, bool> reached, string what, double seconds = 40)
    {
        var watch = Stopwatch.StartNew();
        for (; watch.Elapsed.TotalSeconds < seconds; await Task.Delay(5))
            if (View is { } view && reached(view)) return watch.Elapsed;
        Assert.Fail($"Not within {seconds} s: {what}; it shows {View}");
        return default;
    }

    public void Dispose() => following.Dispose();
}

internal static class Watch
{
    public static Watcher<LivePicker> Picker(PortalHost server, Show show) => new(server, (shown, services) =>
        services.GetRequiredService<LiveReadings<Guid, LivePicker>>().Follow(show.EventId, shown));

    public static Watcher<DoorState> Door(PortalHost server, Guid eventId, Guid organizationId) => new(server, (shown, services) =>
        services.GetRequiredService<LiveReadings<DoorKey, DoorState>>().Follow(new(eventId, organizationId, null), shown));

    public static int? Left(this LivePicker picker) => picker.View is { } view ? Assert.Single(view.Rows).Offer.Available : null;
}
