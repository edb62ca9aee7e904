using EventPortal.Catalog.Search;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Catalog.Components;

/// <summary>Filters, the list in its view, and the way on. Everything is a link or a GET form: it works without scripts.</summary>
public sealed partial class CatalogList(TimeProvider time)
{
    private static readonly (CatalogView View, string Icon)[] Views =
        [(CatalogView.Cards, "grid"), (CatalogView.List, "list"), (CatalogView.Month, "calendar")];

    [Parameter, EditorRequired]
    public required CatalogResult Result { get; set; }

    [Parameter, EditorRequired]
    public required CatalogFilter Filter { get; set; }

    /// <summary>Address of the page, without a query.</summary>
    [Parameter, EditorRequired]
    public required string Path { get; set; }

    private IReadOnlyList<(string Text, CatalogFilter Without)> Pills { get; set; } = [];

    protected override void OnParametersSet() => Pills = [.. AllPills()];

    private string Href(CatalogFilter filter) => CatalogAddress.Of(Path, filter);

    /// <summary>What narrows the list, each with the filter that is left when it goes.</summary>
    private IEnumerable<(string Text, CatalogFilter Without)> AllPills()
    {
        var plain = Filter with { Page = 1 };
        if (Filter.Query.Length > 0) yield return (Loc["Pill.Query", Filter.Query], plain with { Query = "" });
        foreach (var facet in Enum.GetValues<Search.Facet>())
            foreach (var value in Result.Facets[facet].Where(v => v.Chosen)) yield return (CatalogWords.Of(Loc, facet, value), plain.Toggle(facet, value.Value));
        if (Filter.HasPrice) yield return (CatalogWords.Price(Loc, Filter), plain.WithoutPrice());
        if (Filter.HasDates && Filter.View is not CatalogView.Month)
            yield return (CatalogWords.Days(Loc, Filter, PortalFormats.Today(time.GetUtcNow(), CatalogSql.PortalZone)), plain.WithoutDates());
        if (Filter.Past && Filter.View is not CatalogView.Month) yield return (Loc["When.Past"], plain with { Past = false });
    }
}
