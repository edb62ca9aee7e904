using System.Diagnostics;

namespace EventPortal.Tests.Benchmarks.Load;

/// <summary>Requests over kept-alive connections: as many as go, or so many a second.</summary>
internal static class Crowd
{
    /// <summary>Each connection asks again as soon as it is answered.</summary>
    /// <returns>Answers per second.</returns>
    public static async Task<double> FloodAsync(Uri address, IReadOnlyList<byte[]> requests, int connections, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, connections).Select(n => Task.Run(async () =>
        {
            using var client = new WireClient(address);
            var count = 0;
            for (; watch.Elapsed < time; count++) await AskAsync(client, requests[(n + count) % requests.Count]);
            return count;
        })));
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    /// <summary>Requests begin by the clock whether earlier ones were answered or not; their time counts from when they should have begun.</summary>
    public static async Task<Latencies> PaceAsync(Uri address, IReadOnlyList<byte[]> requests, int perSecond, int connections, TimeSpan time)
    {
        var times = new Latencies();
        var begun = Stopwatch.GetTimestamp();
        var step = (double)Stopwatch.Frequency / perSecond;
        var next = -1L;
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            using var client = new WireClient(address);
            while (true)
            {
                var number = Interlocked.Increment(ref next);
                var due = begun + (long)(number * step);
                if (Stopwatch.GetElapsedTime(begun, due) > time) return;
                var wait = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due);
                if (wait > TimeSpan.Zero) await Task.Delay(wait);
                // the timer's millisecond is not the server's
                var from = Math.Max(due, wait > TimeSpan.Zero ? Stopwatch.GetTimestamp() : due);
                await AskAsync(client, requests[(int)(number % requests.Count)]);
                times.Add(Stopwatch.GetElapsedTime(from));
            }
        })));
        return times;
    }

    private static async Task AskAsync(WireClient client, byte[] request)
    {
        var status = await client.SendAsync(request, default);
        if (status != 200) throw new InvalidOperationException($"{status} {client.Header("Location")} for {System.Text.Encoding.UTF8.GetString(request).Split('\r')[0]}");
    }
}
