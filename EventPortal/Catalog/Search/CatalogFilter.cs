using EventPortal.Catalog.Contracts;

namespace EventPortal.Catalog.Search;

/// <summary>What a reader of the catalog asks for; lives in the address (<see cref="CatalogAddress"/>).</summary>
public sealed record CatalogFilter
{
    public const int PageSize = 9;

    /// <summary>"Show more" makes one longer list; beyond this the reader should search instead.</summary>
    public const int MaxPage = 40;

    public string Query { get; init; } = "";

    /// <summary>Slugs.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>Slugs.</summary>
    public IReadOnlyList<string> Directions { get; init; } = [];

    public IReadOnlyList<EventFormat> Formats { get; init; } = [];

    /// <summary>Only events with a free place.</summary>
    public bool Free { get; init; }

    /// <summary>Only events that begin on this day by the portal's clock.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>What is over instead of what is coming.</summary>
    public bool Past { get; init; }

    /// <summary>Only events of this organization.</summary>
    public Guid? OrganizationId { get; init; }

    public CatalogSort Sort { get; init; }

    public CatalogView View { get; init; }

    /// <summary>The list holds the first <c>Page × PageSize</c> events.</summary>
    public int Page { get; init; } = 1;

    public int Shown => Math.Clamp(Page, 1, MaxPage) * PageSize;

    /// <summary>How many things narrow the list besides the words.</summary>
    public int Narrowings => Sectors.Count + Directions.Count + Formats.Count + (Free ? 1 : 0) + (Day is null ? 0 : 1);

    public bool IsPlain => Narrowings == 0 && Query.Length == 0 && !Past;

    /// <summary>The same list without anything that narrows it.</summary>
    public CatalogFilter Cleared() => new() { Sort = Sort, View = View, Past = Past, OrganizationId = OrganizationId };

    public CatalogFilter ToggleSector(string slug) => this with { Sectors = Toggle(Sectors, slug), Page = 1 };

    public CatalogFilter ToggleDirection(string slug) => this with { Directions = Toggle(Directions, slug), Page = 1 };

    public CatalogFilter ToggleFormat(EventFormat format) => this with { Formats = Toggle(Formats, format), Page = 1 };

    private static IReadOnlyList<T> Toggle<T>(IReadOnlyList<T> chosen, T value) =>
        chosen.Contains(value) ? [.. chosen.Where(c => !Equals(c, value))] : [.. chosen, value];
}
