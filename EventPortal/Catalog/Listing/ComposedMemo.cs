using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace EventPortal.Catalog.Listing;

/// <summary>
/// What was composed for anybody from the events of a snapshot: the text of a feed, the file of a sitemap, counts. A change of any event makes another
/// snapshot, which finds none of it; names of people and organizations change without an event of theirs, so nothing is kept longer than
/// <see cref="CatalogOptions.KeptSeconds"/> (docs/decisions/0053-composed-for-a-moment.md).
/// </summary>
internal sealed class ComposedMemo(IOptions<CatalogOptions> options, TimeProvider time)
{
    /// <summary>Keys hold what a visitor typed, so anybody can make up new ones.</summary>
    private const int Most = 256;
    private const int MostBytes = 32 * 1024 * 1024;
    private readonly ConcurrentDictionary<string, Kept> kept = new(StringComparer.Ordinal);

    /// <param name="key">Names all that it depends on besides the events: the filter, the language, the site's address.</param>
    public async Task<TValue> GetAsync<TValue>(ListingSnapshot events, string key, Func<Task<TValue>> compose)
        where TValue : class
    {
        if (kept.TryGetValue(key, out var known) && ReferenceEquals(known.Of, events.Mark) && time.GetElapsedTime(known.Since) < Lifetime) return (TValue)known.Value;
        var since = time.GetTimestamp();
        var composed = await compose();
        if (Lifetime > TimeSpan.Zero) Keep(key, new(events.Mark, composed, since));
        return composed;
    }

    private TimeSpan Lifetime => TimeSpan.FromSeconds(options.Value.KeptSeconds);

    private void Keep(string key, Kept value)
    {
        if (kept.Count >= Most || kept.Values.Sum(k => (long)k.Bytes) + value.Bytes > MostBytes) kept.Clear();
        kept[key] = value;
    }

    private sealed record Kept(object Of, object Value, long Since)
    {
        public int Bytes => Value is byte[] bytes ? bytes.Length : 0;
    }
}
