using System.Globalization;
using EventPortal.Catalog.Search;
using EventPortal.Shared.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace EventPortal.Catalog.Components;

/// <summary>Filters, the list in its view, and the way on. Everything is a link or a GET form: it works without scripts.</summary>
public sealed partial class CatalogList(TimeProvider time)
{
    [Parameter, EditorRequired]
    public required CatalogResult Result { get; set; }

    [Parameter, EditorRequired]
    public required CatalogFilter Filter { get; set; }

    /// <summary>Address of the page, without a query.</summary>
    [Parameter, EditorRequired]
    public required string Path { get; set; }

    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    private string Href(CatalogFilter filter) => CatalogAddress.Of(Path, filter);

    /// <summary>What narrows the list, each with the filter that is left when it goes.</summary>
    private IEnumerable<(string Text, CatalogFilter Without)> Pills()
    {
        var plain = Filter with { Page = 1 };
        if (Filter.Query.Length > 0) yield return (Loc["Pill.Query", Filter.Query], plain with { Query = "" });
        foreach (var sector in Result.Facets.Sectors.Where(s => s.Chosen)) yield return (sector.Value.In(Culture), plain.ToggleSector(sector.Value.Slug));
        foreach (var direction in Result.Facets.Directions.Where(d => d.Chosen))
            yield return (direction.Value.In(Culture), plain.ToggleDirection(direction.Value.Slug));
        foreach (var format in Filter.Formats) yield return (Loc[$"Format.{format}"], plain.ToggleFormat(format));
        if (Filter.Free) yield return (Loc["Facet.Free"], plain with { Free = false });
        if (Filter.Day is { } day) yield return (PortalFormats.Day(Culture, day, PortalFormats.Today(time.GetUtcNow(), CatalogSql.PortalZone)), plain with { Day = null });
        if (Filter.Past) yield return (Loc["When.Past"], plain with { Past = false });
    }
}
