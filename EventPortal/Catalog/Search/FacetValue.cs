namespace EventPortal.Catalog.Search;

/// <summary>A choice of a facet with the number of events that it would leave, the other filters kept.</summary>
/// <param name="Name">From the dictionary; null: the facet has words of its own for its values.</param>
/// <param name="Text">A name that is the same in every language: of an organization, of a city.</param>
public sealed record FacetValue(string Value, DictionaryName? Name, string? Text, int Count, bool Chosen);

/// <summary>What the list can be narrowed by.</summary>
public sealed class CatalogFacets
{
    internal IReadOnlyDictionary<Facet, IReadOnlyList<FacetValue>> Values { private get; init; } = new Dictionary<Facet, IReadOnlyList<FacetValue>>();

    internal IReadOnlyDictionary<CatalogSpan, int> Days { private get; init; } = new Dictionary<CatalogSpan, int>();

    public IReadOnlyList<FacetValue> this[Facet facet] => Values.GetValueOrDefault(facet) ?? [];

    public int this[CatalogSpan span] => Days.GetValueOrDefault(span);

    /// <summary>Events with a free place, whatever price is asked for.</summary>
    public int Free { get; init; }
}
