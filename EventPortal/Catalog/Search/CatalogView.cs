namespace EventPortal.Catalog.Search;

public enum CatalogView
{
    Cards,
    List,
}
