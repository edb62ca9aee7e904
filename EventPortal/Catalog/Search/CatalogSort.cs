namespace EventPortal.Catalog.Search;

public enum CatalogSort
{
    /// <summary>With words: what answers them best; without: <see cref="Nearest"/>.</summary>
    Best,

    /// <summary>What begins soonest; of the past, what ended last.</summary>
    Nearest,

    /// <summary>What was published last.</summary>
    Newest,

    /// <summary>The cheapest place on sale first.</summary>
    Price,
}
