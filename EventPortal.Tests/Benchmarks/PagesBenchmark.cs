using System.Globalization;
using System.Text.RegularExpressions;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Benchmarks.Load;
using EventPortal.Tests.Support;

namespace EventPortal.Tests.Benchmarks;

/// <summary>
/// The catalog and an event's page of the demo data, prerendered and warm, from a portal that is a process of its own, beside bare Kestrel in another. The
/// load comes from this process over plain sockets.
/// </summary>
public static partial class PagesBenchmark
{
    private const int Connections = 32;
    private const int PerSecond = 1000;
    private const double Share = 0.08;
    private const string Headers = "Accept: text/html\r\nAccept-Encoding: gzip, deflate, br\r\nAccept-Language: uk\r\n";
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Paced = TimeSpan.FromSeconds(12);

    public static async Task RunAsync(TextWriter output, string[] arguments)
    {
        double bare;
        using (var kestrel = await BareKestrel.StartAsync())
        {
            byte[][] hello = [WireClient.Request(kestrel.Address, "GET", "/", Headers)];
            await Crowd.FloodAsync(kestrel.Address, hello, Connections, Warm / 2);
            bare = await Crowd.FloodAsync(kestrel.Address, hello, Connections, Measured);
        }
        await WriteAsync(output, $"bare Kestrel: {bare:0} requests/s");

        await using var server = new PostgresServer();
        await server.InitializeAsync();
        await using var portal = await DemoPortal.StartAsync(server);
        var at = portal.Address;
        var pages = new List<(string Name, string Path)> { ("landing", "/"), ("catalog", "/events"), ("event", await AnEventAsync(at)) };
        var isMet = true;
        foreach (var (name, path) in pages)
        {
            var stranger = await RateAsync(at, WireClient.Request(at, "GET", path, Headers));
            // each visitor with a cart has a page of their own: nothing is kept
            var owner = await RateAsync(at, WireClient.Request(at, "GET", path, $"{Headers}Cookie: cart={Codes.NewToken()}\r\n"));
            isMet &= stranger / bare >= Share;
            await WriteAsync(output, $"{name}: {stranger:0} requests/s, {stranger / bare:0.0%} of bare Kestrel (goal {Share:0%}); rendered for a cart's owner: {owner:0}/s, {owner / bare:0.0%}");
        }
        byte[][] mixed = [.. pages.Select(p => WireClient.Request(at, "GET", p.Path, Headers))];
        var times = await Crowd.PaceAsync(at, mixed, PerSecond, connections: 128, Paced);
        await WriteAsync(output, $"at {PerSecond} requests/s over the three: {times} (goal p95 50 ms); {times.Count} answers");
        await output.WriteLineAsync(isMet && times.At(0.95) < 50 ? "goal met" : "goal not met");
    }

    private static async Task<double> RateAsync(Uri address, byte[] request)
    {
        await Crowd.FloodAsync(address, [request], Connections, Warm);
        return await Crowd.FloodAsync(address, [request], Connections, Measured);
    }

    /// <summary>The path of an event that can be bought.</summary>
    internal static async Task<string> AnEventAsync(Uri address)
    {
        using var client = new WireClient(address);
        await client.SendAsync(WireClient.Request(address, "GET", "/events", "Accept-Language: uk\r\n"), default);
        foreach (var path in EventLink().Matches(client.Text).Select(m => m.Groups[1].Value).Distinct())
        {
            await client.SendAsync(WireClient.Request(address, "GET", path, "Accept-Language: uk\r\n"), default);
            if (client.Text.Contains("id=\"buy-button\"", StringComparison.Ordinal)) return path;
        }
        throw new InvalidOperationException("The catalog names no event on sale.");
    }

    private static Task WriteAsync(TextWriter output, FormattableString text) => output.WriteLineAsync(text.ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex("href=\"(/events/[^/\"?]+/[^/\"?.]+)\"", RegexOptions.None, 1000)]
    private static partial Regex EventLink();
}
