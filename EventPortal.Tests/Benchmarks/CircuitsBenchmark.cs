using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using EventPortal.Tests.Benchmarks.Circuits;
using EventPortal.Tests.Benchmarks.Load;
using EventPortal.Tests.Support;

namespace EventPortal.Tests.Benchmarks;

/// <summary>
/// Open pages: event pages, carts and, when they have a circuit, catalogs; in a portal that is a process of its own. Of all circuits one in a hundred clicks each
/// second. Then all leave without a word. Arguments: how many, the folder of a published portal.
/// </summary>
public static class CircuitsBenchmark
{
    private const double Gigabyte = 1 << 30;
    private const int Starters = 24;
    private const int PingTurns = 100;
    private static readonly TimeSpan StartAtMost = TimeSpan.FromSeconds(110);
    private static readonly TimeSpan Clicking = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LeaveAtMost = TimeSpan.FromSeconds(40);

    public static async Task RunAsync(TextWriter output, string[] arguments)
    {
        var wanted = arguments is [var n, ..] ? int.Parse(n, CultureInfo.InvariantCulture) : 10_000;
        await using var server = new PostgresServer();
        await server.InitializeAsync();
        await using var portal = await DemoPortal.StartAsync(server, arguments is [_, var published, ..] ? Path.GetFullPath(published) : null);
        var visitors = await Visitors.PrepareAsync(portal);
        var idle = ProcessorTime.MemoryOf(portal.Id);
        using var http = new HttpMessageInvoker(new SocketsHttpHandler { UseCookies = false, PooledConnectionLifetime = Timeout.InfiniteTimeSpan });
        var circuits = new ConcurrentBag<LoadCircuit>();
        using var pinging = new CancellationTokenSource();
        var pings = PingAsync(circuits, pinging.Token);

        var watch = Stopwatch.StartNew();
        var next = 0;
        var faults = new ConcurrentBag<string>();
        await Task.WhenAll(Enumerable.Range(0, Starters).Select(_ => Task.Run(async () =>
        {
            using var client = new WireClient(portal.Address);
            while (watch.Elapsed < StartAtMost && Interlocked.Increment(ref next) is var number && number <= wanted)
            {
                var circuit = new LoadCircuit(portal.Address, await visitors.OpenAsync(client, number), http);
                try
                {
                    await circuit.StartAsync(client, default);
                    circuits.Add(circuit);
                }
                catch (Exception e) when (e is IOException or TimeoutException or System.Net.WebSockets.WebSocketException)
                {
                    faults.Add(e.Message);
                    await circuit.DisposeAsync();
                }
            }
        })));
        var full = ProcessorTime.MemoryOf(portal.Id);
        await WriteAsync(output, $"{circuits.Count} of {wanted} circuits in {watch.Elapsed.TotalSeconds:0} s ({circuits.Count / watch.Elapsed.TotalSeconds:0}/s), on {visitors.Kinds}");
        foreach (var fault in faults.GroupBy(f => f).Take(3)) await output.WriteLineAsync($"  not begun: {fault.Key} ({fault.Count()} times)");
        await WriteAsync(output, $"memory of the portal: {idle / Gigabyte:0.00} GiB before, {full / Gigabyte:0.00} GiB with them ({(full - idle) / 1024.0 / Math.Max(1, circuits.Count):0} KiB each; goal 6 GiB)");

        var (own, theirs) = (ProcessorTime.OfProcess(portal.Id), ProcessorTime.OfFamily(await server.ProcessIdAsync()));
        var (times, ofCarts) = await ClickAsync([.. circuits]);
        (own, theirs) = (ProcessorTime.OfProcess(portal.Id) - own, ProcessorTime.OfFamily(await server.ProcessIdAsync()) - theirs);
        full = Math.Max(full, ProcessorTime.MemoryOf(portal.Id));
        var lost = circuits.Count(c => c.Fault is not null);
        await WriteAsync(output, $"{times.Count} clicks, 1 % of the circuits each second: {times} (goal p95 100 ms); {lost} circuits lost; memory {full / Gigabyte:0.00} GiB");
        await WriteAsync(output, $"of them {ofCarts.Count} in carts: {ofCarts}; processor time meanwhile: portal {own:0.0} s, PostgreSQL {theirs:0.0} s of {Clicking.TotalSeconds * Environment.ProcessorCount:0}");
        await pinging.CancelAsync();
        await pings;
        foreach (var circuit in circuits) await circuit.DisposeAsync();
        var left = await WhenGoneAsync(portal, idle, full);
        await WriteAsync(output, $"after they left: {left / Gigabyte:0.00} GiB");
        var isBack = left - idle < (full - idle) / 2;
        await output.WriteLineAsync(circuits.Count == wanted && full <= 6 * Gigabyte && times.At(0.95) < 100 && lost == 0 && isBack ? "goal met" : "goal not met");
    }

    private static async Task<(Latencies All, Latencies Carts)> ClickAsync(IReadOnlyList<LoadCircuit> circuits)
    {
        var (times, ofCarts) = (new Latencies(), new Latencies());
        var able = circuits.Where(c => c.CanBeClicked).ToList();
        if (able.Count == 0) return (times, ofCarts);
        var pause = TimeSpan.FromSeconds(100.0 / circuits.Count);
        var running = new List<Task>();
        var watch = Stopwatch.StartNew();
        for (var number = 0; watch.Elapsed < Clicking; number++)
        {
            // a prime step: neighbours were begun at the same time
            var circuit = able[(int)(number * 7919L % able.Count)];
            running.Add(Task.Run(async () =>
            {
                var took = await circuit.ClickAsync(default);
                times.Add(took);
                if (circuit.IsCart) ofCarts.Add(took);
            }));
            var wait = pause * (number + 1) - watch.Elapsed;
            if (wait > TimeSpan.Zero) await Task.Delay(wait);
        }
        await Task.WhenAll(running);
        return (times, ofCarts);
    }

    // as browsers do, each at its own moment of ten seconds; the server hangs up on who is silent for half a minute
    private static async Task PingAsync(ConcurrentBag<LoadCircuit> circuits, CancellationToken cancellationToken)
    {
        for (var turn = 0; !cancellationToken.IsCancellationRequested; turn++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var theirs = turn % PingTurns;
            foreach (var circuit in circuits.Where(c => RuntimeHelpers.GetHashCode(c) % PingTurns == theirs && c.Fault is null).ToList()) await circuit.PingAsync();
        }
    }

    /// <summary>Memory once most of it is back; a portal that serves nobody collects nothing, so somebody looks at a page now and then.</summary>
    private static async Task<long> WhenGoneAsync(DemoPortal portal, long idle, long full)
    {
        using var client = new WireClient(portal.Address);
        var watch = Stopwatch.StartNew();
        var left = full;
        while (watch.Elapsed < LeaveAtMost && left - idle >= (full - idle) / 4)
        {
            for (var i = 0; i < 20; i++) await client.SendAsync(WireClient.Request(portal.Address, "GET", $"/events?q={i}", "Accept-Language: uk\r\n"), default);
            await Task.Delay(TimeSpan.FromSeconds(1));
            left = ProcessorTime.MemoryOf(portal.Id);
        }
        return left;
    }

    private static Task WriteAsync(TextWriter output, FormattableString text) => output.WriteLineAsync(text.ToString(CultureInfo.InvariantCulture));
}
