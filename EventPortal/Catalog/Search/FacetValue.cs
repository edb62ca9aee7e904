namespace EventPortal.Catalog.Search;

/// <summary>A choice of a facet with the number of events that it would leave, the other filters kept.</summary>
public sealed record FacetValue<T>(T Value, int Count, bool Chosen);

/// <summary>What the list can be narrowed by.</summary>
public sealed record CatalogFacets(
    IReadOnlyList<FacetValue<DictionaryName>> Sectors,
    IReadOnlyList<FacetValue<DictionaryName>> Directions,
    IReadOnlyList<FacetValue<Contracts.EventFormat>> Formats);
