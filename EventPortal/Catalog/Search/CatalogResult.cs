namespace EventPortal.Catalog.Search;

/// <summary>The answer to a <see cref="CatalogFilter"/>.</summary>
public sealed record CatalogResult(IReadOnlyList<EventCard> Cards, int Total, CatalogFacets Facets)
{
    public static readonly CatalogResult Empty = new([], 0, new());

    /// <summary>The words of the query as the catalog spells them, when only forgiving found something.</summary>
    public string? Suggestion { get; init; }

    /// <summary>What would be found if one thing were not asked for; the most first. Only when nothing was found.</summary>
    public IReadOnlyList<WayOut> WaysOut { get; init; } = [];

    /// <summary>The sheet of <see cref="CatalogView.Month"/>; null in the other views.</summary>
    public MonthSheet? Month { get; init; }
}

/// <param name="Filter">The filter without it.</param>
/// <param name="Dropped">What goes; null: from coming to past or back.</param>
public sealed record WayOut(CatalogFilter Filter, Dropped Dropped, Facet? Facet, int Count);

public enum Dropped
{
    Facet,
    Price,
    Dates,
    Words,
    When,
}

/// <summary>A month in whole weeks from Monday; a day holds the first of its events and their number.</summary>
public sealed record MonthSheet(DateOnly First, IReadOnlyList<DaySheet> Days);

/// <summary>A day of a month or of a week's diary.</summary>
/// <param name="Events">The first few of the day.</param>
/// <param name="Count">All of the day; of days of other months nothing is shown.</param>
public sealed record DaySheet(DateOnly Day, IReadOnlyList<EventCard> Events, int Count);
