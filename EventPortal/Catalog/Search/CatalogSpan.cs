namespace EventPortal.Catalog.Search;

/// <summary>Days counted from today.</summary>
public enum CatalogSpan
{
    Today,

    /// <summary>Saturday and Sunday of this week; on a Sunday, that Sunday.</summary>
    Weekend,

    /// <summary>What is left of this month.</summary>
    Month,
}

/// <summary>The days that a filter speaks of, both ends included; null: open.</summary>
public readonly record struct CatalogDays(DateOnly? From, DateOnly? To)
{
    public static CatalogDays Of(CatalogFilter filter, DateOnly today) => filter.Span is { } span ? Of(span, today) : new(filter.From, filter.To);

    public static CatalogDays Of(CatalogSpan span, DateOnly today) => span switch
    {
        CatalogSpan.Today => new(today, today),
        CatalogSpan.Weekend => today.DayOfWeek is DayOfWeek.Sunday ? new(today, today) : Weekend(today),
        CatalogSpan.Month => new(today, new DateOnly(today.Year, today.Month, 1).AddMonths(1).AddDays(-1)),
        _ => throw new ArgumentOutOfRangeException(nameof(span), span, "Unknown span."),
    };

    private static CatalogDays Weekend(DateOnly today)
    {
        var saturday = today.AddDays(DayOfWeek.Saturday - today.DayOfWeek);
        return new(saturday, saturday.AddDays(1));
    }
}
