namespace EventPortal.Catalog.Search;

/// <summary>The answer to a <see cref="CatalogFilter"/>.</summary>
public sealed record CatalogResult(IReadOnlyList<EventCard> Cards, int Total, CatalogFacets Facets);
