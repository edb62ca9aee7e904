using System.Collections.Concurrent;
using System.Globalization;
using EventPortal.Catalog.Search;

namespace EventPortal.Catalog.Listing;

/// <summary>
/// Answers that guests asked for in this minute: at an on-sale thousands ask the same. It lives and dies with the events of its snapshot, so a change
/// of any event empties it.
/// </summary>
internal sealed class ListingMemo
{
    /// <summary>An answer names some hundred events, that of a month all of the month.</summary>
    private const int Most = 256;
    private readonly ConcurrentDictionary<string, ListingAnswer> answers = new(StringComparer.Ordinal);

    /// <summary>Null: the reader sees private events, which are not shared.</summary>
    public static string? KeyOf(CatalogFilter filter, IReadOnlyCollection<Guid> groups, DateTimeOffset now)
    {
        if (groups.Count > 0) return null;
        var view = filter.View is CatalogView.Month ? CatalogView.Month : CatalogView.Cards;
        var minute = (now.UtcTicks / TimeSpan.TicksPerMinute).ToString(CultureInfo.InvariantCulture);
        return CatalogAddress.Of($"{minute} {filter.OrganizationId}", filter with { Page = 1, View = view });
    }

    public ListingAnswer? Find(string? key) => key is null ? null : answers.GetValueOrDefault(key);

    public void Keep(string? key, ListingAnswer answer)
    {
        if (key is null) return;
        if (answers.Count >= Most) answers.Clear();
        answers[key] = answer;
    }
}
