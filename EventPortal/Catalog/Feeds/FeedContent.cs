using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EventPortal.Catalog.Feeds;

/// <summary>Which events stand in a feed.</summary>
/// <param name="Mark">Changes when an event comes, goes or is changed; what an ETag is made of.</param>
public sealed record FeedContent(IReadOnlyList<Guid> Ids, string Mark)
{
    internal static FeedContent Of(IReadOnlyList<(Guid Id, int Version)> events)
    {
        var text = new StringBuilder();
        foreach (var (id, version) in events) text.Append(CultureInfo.InvariantCulture, $"{id:N}{version} ");
        return new([.. events.Select(e => e.Id)], Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(text.ToString())))[..32]);
    }
}
