using System.Globalization;
using EventPortal.Shared.Web.Ui;
using Microsoft.Extensions.Localization;

namespace EventPortal.Catalog.Search;

/// <summary>Words of the filters in the reader's language.</summary>
internal static class CatalogWords
{
    private static CultureInfo Culture => CultureInfo.CurrentUICulture;

    public static string Of(IStringLocalizer loc, Facet facet, FacetValue value) => value switch
    {
        { Text: { } text } => text,
        { Name: { } name } => name.In(Culture),
        // a language that has no name here is shown by its code
        _ when loc[$"Facet.{facet}.{value.Value}"] is { ResourceNotFound: false } text => text,
        _ => value.Value.ToUpperInvariant(),
    };

    public static IEnumerable<CatalogSort> Sorts(CatalogFilter filter) => Enum.GetValues<CatalogSort>()
        .Where(s => s is not CatalogSort.Best || filter.Query.Length > 0)
        .Select(s => s is CatalogSort.Nearest && filter.Query.Length == 0 ? CatalogSort.Best : s);

    /// <summary>Since words have an order of their own, the same choice is called by what it does.</summary>
    public static string Sort(IStringLocalizer loc, CatalogFilter filter, CatalogSort sort) =>
        loc[sort is CatalogSort.Best && filter.Query.Length == 0 ? "Sort.Nearest" : $"Sort.{sort}"];

    public static string Days(IStringLocalizer loc, CatalogFilter filter, DateOnly today) => filter switch
    {
        { Span: { } span } => loc[$"Span.{span}"],
        { From: { } from, To: { } to } => PortalFormats.Days(Culture, from, to, today),
        { From: { } from } => loc["Dates.Since", PortalFormats.Day(Culture, from, today)],
        { To: { } to } => loc["Dates.Until", PortalFormats.Day(Culture, to, today)],
        _ => "",
    };

    public static string Price(IStringLocalizer loc, CatalogFilter filter) => filter switch
    {
        { Free: true } => loc["Facet.Free"],
        { MinPrice: { } min, MaxPrice: { } max } => loc["Price.Between", Number(min), Number(max)],
        { MinPrice: { } min } => loc["Price.Over", Number(min)],
        { MaxPrice: { } max } => loc["Price.Under", Number(max)],
        _ => "",
    };

    private static string Number(int price) => Words.Number(Culture, price);
}
