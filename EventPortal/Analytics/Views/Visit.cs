using System.Net.Sockets;
using System.Security.Claims;

namespace EventPortal.Analytics.Views;

/// <summary>One opening of an event's page, as long as it waits in memory to be written down.</summary>
/// <param name="Organization">Slugs of the address: the page itself may have come from the cache, which knows no ids.</param>
/// <param name="Visitor">Who it was, in plain words; only a salted number of it is ever kept.</param>
internal sealed record Visit(string Organization, string Slug, DateTimeOffset At, string Source, string Visitor)
{
    private const int NetworkBytes = 8;

    // what says so itself; the rest is not worth a list that must be kept
    private static readonly string[] Machines =
        ["bot", "crawl", "spider", "slurp", "preview", "externalhit", "headless", "monitor", "lighthouse", "curl/", "wget/", "python", "java/", "okhttp", "go-http", "axios", "node-fetch", "libwww", "scan"];

    /// <summary>Null: no person looked at the page, or not yet (a browser that fetches ahead).</summary>
    public static Visit? Of(HttpContext http, DateTimeOffset now)
    {
        var headers = http.Request.Headers;
        var agent = headers.UserAgent.ToString();
        if (agent.Length == 0 || Machines.Any(m => agent.Contains(m, StringComparison.OrdinalIgnoreCase)) || IsAhead(headers)) return null;
        if (http.GetRouteValue("Organization") is not string organization || http.GetRouteValue("Slug") is not string slug) return null;
        var source = VisitSource.Of(http.Request.Query["utm_source"], headers.Referer, http.Request.Host.Host);
        return new(organization, slug, now, source, http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? $"{Network(http)} {agent}");
    }

    private static bool IsAhead(IHeaderDictionary headers) =>
        headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase) || headers["Purpose"] == "prefetch";

    // of an IPv6 address the /64, which one household has
    private static string Network(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } address) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily is AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)) : address.ToString();
    }
}
