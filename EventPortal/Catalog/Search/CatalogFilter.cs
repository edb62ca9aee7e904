using EventPortal.Catalog.Contracts;

namespace EventPortal.Catalog.Search;

/// <summary>What a reader of the catalog asks for; lives in the address (<see cref="CatalogAddress"/>).</summary>
public sealed record CatalogFilter
{
    public const int PageSize = 9;

    /// <summary>"Show more" makes one longer list; beyond this the reader should search instead.</summary>
    public const int MaxPage = 40;

    public string Query { get; init; } = "";

    public FacetChoices Choices { get; init; } = FacetChoices.None;

    /// <summary>Slugs.</summary>
    public IReadOnlyList<string> Sectors
    {
        get => Choices[Facet.Sector];
        init => Choices = Choices.With(Facet.Sector, value);
    }

    /// <summary>Slugs.</summary>
    public IReadOnlyList<string> Directions
    {
        get => Choices[Facet.Direction];
        init => Choices = Choices.With(Facet.Direction, value);
    }

    public IReadOnlyList<EventFormat> Formats
    {
        get => [.. Choices[Facet.Format].Select(f => Enum.Parse<EventFormat>(f, ignoreCase: true))];
        init => Choices = Choices.With(Facet.Format, [.. value.Select(CatalogAddress.Lower)]);
    }

    /// <summary>Only events with a free place.</summary>
    public bool Free { get; init; }

    /// <summary>In whole units of the currency; bounds of the cheapest place.</summary>
    public int? MinPrice { get; init; }

    public int? MaxPrice { get; init; }

    /// <summary>Only events that begin on this day or later, by the portal's clock.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only events that begin on this day or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Days that move with the calendar; stands instead of <see cref="From"/> and <see cref="To"/>.</summary>
    public CatalogSpan? Span { get; init; }

    /// <summary>What is over instead of what is coming.</summary>
    public bool Past { get; init; }

    /// <summary>Only events of this organization (its own page); not part of the address.</summary>
    public Guid? OrganizationId { get; init; }

    public CatalogSort Sort { get; init; }

    public CatalogView View { get; init; }

    /// <summary>First day of the month shown by <see cref="CatalogView.Month"/>; null: this month.</summary>
    public DateOnly? Month { get; init; }

    /// <summary>The list holds the first <c>Page × PageSize</c> events.</summary>
    public int Page { get; init; } = 1;

    public int Shown => Math.Clamp(Page, 1, MaxPage) * PageSize;

    public bool HasDates => From is not null || To is not null || Span is not null;

    public bool HasPrice => Free || MinPrice is not null || MaxPrice is not null;

    /// <summary>How many things narrow the list besides the words.</summary>
    public int Narrowings => Choices.Count + (HasPrice ? 1 : 0) + (HasDates ? 1 : 0);

    public bool IsPlain => Narrowings == 0 && Query.Length == 0 && !Past && View is not CatalogView.Month;

    public CatalogFilter Toggle(Facet facet, string value) => this with { Choices = Choices.Toggle(facet, value), Page = 1 };

    public CatalogFilter Without(Facet facet) => this with { Choices = Choices.With(facet, []), Page = 1 };

    public CatalogFilter WithoutDates() => this with { From = null, To = null, Span = null, Page = 1 };

    public CatalogFilter WithoutPrice() => this with { Free = false, MinPrice = null, MaxPrice = null, Page = 1 };

    public CatalogFilter On(CatalogSpan? span) => WithoutDates() with { Span = span };

    /// <summary>The same view and order without anything that narrows it.</summary>
    public CatalogFilter Cleared() => new() { View = View, Month = Month, OrganizationId = OrganizationId };
}
