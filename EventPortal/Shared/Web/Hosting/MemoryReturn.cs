using System.Runtime;

namespace EventPortal.Shared.Web.Hosting;

/// <summary>
/// Gives memory back to the machine when a crowd has left. A collector that has nothing to do does not look, so what thousands of circuits took during an
/// on-sale would stay with the process for hours. The pause (well below a second: little is alive then) comes once for a crowd.
/// </summary>
internal sealed class MemoryReturn(Crowd crowd, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                if (!crowd.TakeLeft()) continue;
                GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            }
        }
        catch (OperationCanceledException)
        {
            // the server ends
        }
    }
}
