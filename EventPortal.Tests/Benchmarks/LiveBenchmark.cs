using System.Globalization;
using EventPortal.Sales.Carts;
using EventPortal.Tests.Faults;
using EventPortal.Tests.Shared.Live;
using EventPortal.Tests.Support;
using EventPortal.Tests.Walks;
using Xunit;

namespace EventPortal.Tests.Benchmarks;

/// <summary>
/// How long a place held on one server takes to be shown on the open pages of another: notifications of PostgreSQL, then the table that SQL Server's portals
/// use. Arguments: how many holds (49).
/// </summary>
public static class LiveBenchmark
{
    private const double Goal = 1000;

    public static async Task RunAsync(TextWriter output, string[] arguments)
    {
        // more places than one act can take are shown rounded
        var holds = arguments is [var number, ..] ? int.Parse(number, CultureInfo.InvariantCulture) : CartItem.MaxQuantity - 1;
        await using var server = new PostgresServer { IsDurable = true };
        await server.InitializeAsync();
        var notified = await MeasureAsync(output, "notifications", new LiveHost(server), holds);
        var asked = await MeasureAsync(output, "table", new LiveTableHost(server), holds);
        await output.WriteLineAsync(notified && asked ? "goal met" : "goal not met");
    }

    private static async Task<bool> MeasureAsync(TextWriter output, string name, LiveHost host, int holds)
    {
        await using IAsyncLifetime both = host;
        await both.InitializeAsync();
        var show = await new Stage(host.Services).OpenAsync("Наживо", quantity: holds + 1);
        using var watcher = Watch.Picker(host.Second, show);
        await watcher.UntilAsync(p => p.Left() == holds + 1, "all places");
        var times = new List<double>();
        for (var left = holds; left > 0; left--)
        {
            await new Shopper(host.Services).HoldAsync(show.ProductId);
            times.Add((await watcher.UntilAsync(p => p.Left() == left, "a place less")).TotalMilliseconds);
        }
        times.Sort();
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{name}: shown after {times[times.Count / 2]:0} ms (median), {times[(int)(times.Count * 0.95)]:0} (95 %), {times[^1]:0} (the longest) of {times.Count}"));
        return times[^1] < Goal;
    }
}
