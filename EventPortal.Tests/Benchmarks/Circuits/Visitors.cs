using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using EventPortal.Tests.Benchmarks.Load;
using Npgsql;

namespace EventPortal.Tests.Benchmarks.Circuits;

/// <summary>Who opens what: each fifth visitor a cart of their own with one place in it, the others an event's page, or the catalog when it has a circuit.</summary>
internal sealed partial class Visitors
{
    private const int ReadAnewAfter = 50;

    private readonly Uri address;
    private readonly string eventPath;
    private readonly string product;
    private readonly bool catalogIsLive;
    private readonly ConcurrentDictionary<(string Path, int Round), CircuitPage> shared = new();

    private Visitors(Uri address, string eventPath, string product, bool catalogIsLive) =>
        (this.address, this.eventPath, this.product, this.catalogIsLive) = (address, eventPath, product, catalogIsLive);

    public string Kinds => catalogIsLive ? "event pages (2 in 5), the catalog (2 in 5) and carts (1 in 5)" : "event pages (4 in 5) and carts (1 in 5); the catalog has no circuit";

    /// <summary>An event on sale with places for everybody.</summary>
    public static async Task<Visitors> PrepareAsync(DemoPortal portal)
    {
        var path = await PagesBenchmark.AnEventAsync(portal.Address);
        using var client = new WireClient(portal.Address);
        await client.SendAsync(Get(portal.Address, path, null), default);
        var sold = ProductField().Match(client.Text).Groups[1].Value;
        await using var connection = new NpgsqlConnection(portal.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("UPDATE catalog.\"Products\" SET \"Quantity\" = 10000000 WHERE \"Id\" = $1", connection) { Parameters = { new() { Value = Guid.Parse(sold) } } };
        await command.ExecuteNonQueryAsync();
        await client.SendAsync(Get(portal.Address, "/events", null), default);
        return new(portal.Address, path, sold, CircuitPage.Read("/events", null, client.Text).IsInteractive);
    }

    public async Task<CircuitPage> OpenAsync(WireClient client, int number)
    {
        if (number % 5 == 0) return await ReadAsync(client, "/cart", await NewCartAsync(client));
        var path = catalogIsLive && number % 5 < 3 ? "/events" : eventPath;
        // strangers get the same page, so it is not read by each of them
        var key = (path, number / ReadAnewAfter);
        return shared.TryGetValue(key, out var known) ? known : shared[key] = await ReadAsync(client, path, null);
    }

    private async Task<CircuitPage> ReadAsync(WireClient client, string path, string? cookie)
    {
        var status = await client.SendAsync(Get(address, path, cookie), default);
        if (status != 200) throw new IOException($"{status} for {path}");
        var page = CircuitPage.Read(path, cookie, client.Text);
        return page.IsInteractive ? page : throw new IOException($"{path} has no circuit.");
    }

    private async Task<string> NewCartAsync(WireClient client)
    {
        var headers = $"Origin: {address.GetLeftPart(UriPartial.Authority)}\r\nSec-Fetch-Site: same-origin\r\n";
        var status = await client.SendAsync(WireClient.Request(address, "POST", "/cart/add", headers, $"productId={product}&quantity=1"), default);
        return client.Header("Set-Cookie")?.Split(';')[0] ?? throw new IOException($"{status} {client.Header("Location")}: no cart.");
    }

    private static byte[] Get(Uri address, string path, string? cookie) =>
        WireClient.Request(address, "GET", path, $"Accept: text/html\r\nAccept-Language: uk\r\n{(cookie is null ? "" : $"Cookie: {cookie}\r\n")}");

    [GeneratedRegex("name=\"productId\" value=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex ProductField();
}
