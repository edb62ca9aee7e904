using System.Globalization;

namespace EventPortal.Tests.Benchmarks.Load;

/// <summary>What the collector has done in this process since a moment.</summary>
internal sealed class Garbage
{
    private readonly (int Small, int Middle, int Whole, long Bytes, TimeSpan Paused) before = Now();

    /// <param name="units">Orders, scans: what the memory is counted for.</param>
    public string Since(int units)
    {
        var now = Now();
        return string.Create(CultureInfo.InvariantCulture, $"garbage: {(now.Bytes - before.Bytes) / 1024.0 / Math.Max(1, units):0} KiB each; collections {now.Small - before.Small}, of them {now.Middle - before.Middle} of the middle generation and {now.Whole - before.Whole} of all; paused {(now.Paused - before.Paused).TotalSeconds:0.0} s; {(System.Runtime.GCSettings.IsServerGC ? "server" : "workstation")} collector");
    }

    private static (int Small, int Middle, int Whole, long Bytes, TimeSpan Paused) Now() =>
        (GC.CollectionCount(0), GC.CollectionCount(1), GC.CollectionCount(2), GC.GetTotalAllocatedBytes(), GC.GetTotalPauseDuration());
}
