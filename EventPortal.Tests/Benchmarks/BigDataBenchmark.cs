using System.Diagnostics;
using System.Globalization;
using EventPortal.Operations.Sweep;
using EventPortal.Tests.BigData;
using EventPortal.Tests.Support;

namespace EventPortal.Tests.Benchmarks;

/// <summary>
/// Every public page and search of a guest, warm, over HTTP: on the demo data, and again after the fill. Arguments: events, registrations, orders
/// (100000 1000000 200000). Prints how long the fill and a sweep over it take, a table, and the pages whose statements would scan a big table.
/// </summary>
public static class BigDataBenchmark
{
    private const int Runs = 15;
    private const double Goal = 2;

    public static async Task RunAsync(TextWriter output, string[] arguments)
    {
        int[] sizes = arguments is [var e, var r, var o] ? [Number(e), Number(r), Number(o)] : [100_000, 1_000_000, 200_000];
        await using var server = new PostgresServer { IsDurable = true };
        await server.InitializeAsync();
        await using var portal = new BigHost(server);
        await portal.InitializeAsync();
        await portal.ListAsync();
        // once before, as for the big data: the first time compiles
        await MeasureAsync(portal);
        var demo = await MeasureAsync(portal);
        var watch = Stopwatch.StartNew();
        await portal.FillAsync(sizes[0], sizes[1], sizes[2], output);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"fill: {watch.Elapsed.TotalSeconds:0} s (goal < 300)"));
        await SweepAsync(portal, output);
        await MeasureAsync(portal);
        portal.Sql.IsOn = true;
        var big = await MeasureAsync(portal);
        portal.Sql.IsOn = false;
        await output.WriteLineAsync("| page | demo ms | big ms | ratio |\n|---|---|---|---|");
        for (var i = 0; i < big.Count; i++)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| {Name(big[i].Page)} | {demo[i].Milliseconds:0.0} | {big[i].Milliseconds:0.0} | {big[i].Milliseconds / demo[i].Milliseconds:0.0} |"));
        var slow = big.Zip(demo).Where(p => p.First.Milliseconds > Goal * p.Second.Milliseconds).Select(p => Name(p.First.Page)).ToList();
        foreach (var scan in await new QueryPlans(portal.ConnectionString).SequentialScansAsync(portal.Sql, default)) await output.WriteLineAsync("scans " + scan);
        await output.WriteLineAsync(slow.Count == 0 ? "goal met" : $"goal (ratio at most {Goal}) not met: {string.Join(", ", slow)}");
    }

    private static async Task<IReadOnlyList<(string Page, double Milliseconds)>> MeasureAsync(BigHost portal)
    {
        var times = new List<(string, double)>();
        foreach (var page in await PublicPages.ListAsync(portal))
        {
            var runs = new List<double>();
            for (var i = 0; i < Runs + 3; i++)
            {
                var started = Stopwatch.GetTimestamp();
                using var answer = await portal.Client.GetAsync(page);
                await answer.Content.ReadAsByteArrayAsync();
                // the first ones compile
                if (i >= 3) runs.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
            times.Add((page, runs.Order().ElementAt(Runs / 2)));
        }
        return times;
    }

    private static async Task SweepAsync(BigHost portal, TextWriter output)
    {
        var run = await portal.Services.SweepAsync(s => s.RunAsync(SweepTrigger.Command, "benchmark", default));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"sweep: {run.Checks} checks, {run.Found} rows found, {run.TookMilliseconds / 1000.0:0.0} s"));
    }

    // addresses of single things differ between the two sets of data
    private static string Name(string page) => page.StartsWith("/events/", StringComparison.Ordinal) ? page.EndsWith(".ics", StringComparison.Ordinal) ? "event as .ics" : "event"
        : page.StartsWith("/organizations/", StringComparison.Ordinal) ? "organization"
        : page.StartsWith("/orders/", StringComparison.Ordinal) ? "order"
        : page.StartsWith("/tickets/", StringComparison.Ordinal) && page != "/tickets/find" ? "ticket" : page;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
