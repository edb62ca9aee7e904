namespace EventPortal.Catalog.Search;

public enum CatalogView
{
    Cards,
    List,

    /// <summary>A calendar sheet; shows the whole month, past days too.</summary>
    Month,
}
