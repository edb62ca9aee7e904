using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Search;

namespace EventPortal.Catalog.Listing;

/// <summary>Names the numbers that a search has counted.</summary>
internal static class FacetReading
{
    /// <summary>Of the values that no dictionary lists, the most frequent; more would be a telephone book.</summary>
    private const int MostFrequent = 12;

    public static CatalogFacets Read(ListingSnapshot events, ListingSearch search, CatalogFilter filter) => new()
    {
        Values = Enum.GetValues<Facet>().ToDictionary(f => f, f => Values(f, events, search, filter)),
        Days = Enum.GetValues<CatalogSpan>().ToDictionary(s => s, search.Spans), Free = search.Free,
    };

    /// <summary>What to give up when nothing was found.</summary>
    public static IReadOnlyList<WayOut> WaysOut(ListingSearch search, CatalogFilter filter)
    {
        var plain = filter with { Page = 1 };
        List<WayOut> ways = [.. Enum.GetValues<Facet>().Where(f => filter.Choices[f].Count > 0).Select(f => new WayOut(filter.Without(f), Dropped.Facet, f, search.Without((int)f)))];
        if (filter.HasPrice) ways.Add(new(filter.WithoutPrice(), Dropped.Price, null, search.Without((int)Narrowing.Price)));
        if (filter.HasDates) ways.Add(new(filter.WithoutDates(), Dropped.Dates, null, search.Without((int)Narrowing.Dates)));
        if (filter.Query.Length > 0) ways.Add(new(plain with { Query = "" }, Dropped.Words, null, search.Without((int)Narrowing.Words)));
        ways.Add(new(plain with { Past = !filter.Past }, Dropped.When, null, search.Without((int)Narrowing.When)));
        return [.. ways.Where(w => w.Count > 0).OrderByDescending(w => w.Count)];
    }

    private static IReadOnlyList<FacetValue> Values(Facet facet, ListingSnapshot events, ListingSearch search, CatalogFilter filter)
    {
        var counted = events.Keys.Of(facet).Select(k => (k.Value, Count: search.CountOf(facet, k.Number))).ToDictionary(k => k.Value, k => k.Count);
        FacetValue Of(string value, DictionaryName? name = null, string? text = null) =>
            new(value, name, text, counted.GetValueOrDefault(value), filter.Choices[facet].Contains(value));
        return facet switch
        {
            Facet.Kind => [.. Enum.GetValues<EventKind>().Select(k => Of(CatalogAddress.Lower(k)))],
            Facet.Format => [.. Enum.GetValues<EventFormat>().Select(k => Of(CatalogAddress.Lower(k)))],
            Facet.Language => [.. counted.Keys.Union(filter.Choices[facet]).Order(StringComparer.Ordinal).Select(l => Of(l))],
            Facet.ProTeach => [Of("1")],
            Facet.City => Frequent(counted, filter.Choices[facet], v => Of(v, text: v)),
            Facet.Organization => Frequent(counted, filter.Choices[facet], v => Of(v, text: events.Names.Organization(v)?.Name ?? v)),
            _ => [.. events.Names.Entries(facet)!.Select(n => Of(n.Slug, n))],
        };
    }

    private static IReadOnlyList<FacetValue> Frequent(Dictionary<string, int> counted, IReadOnlyList<string> chosen, Func<string, FacetValue> of) =>
        [.. counted.Where(c => c.Value > 0).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(MostFrequent).Select(c => c.Key)
            .Union(chosen).Select(of)];
}
