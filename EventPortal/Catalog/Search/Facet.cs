namespace EventPortal.Catalog.Search;

/// <summary>What the catalog can be narrowed by with a choice of values; the names in lower case are those of the address.</summary>
public enum Facet
{
    Kind,
    Type,
    Level,
    Direction,
    Sector,
    Format,
    Language,
    Organization,
    City,
    ProTeach,
}

/// <summary>What else can leave an event out of the list; follows the numbers of <see cref="Facet"/>.</summary>
internal enum Narrowing
{
    Price = Facet.ProTeach + 1,
    Dates,
    Words,
    When,
}
