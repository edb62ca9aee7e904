using System.Globalization;
using System.Text;
using EventPortal.Catalog.Contracts;
using Microsoft.Extensions.Primitives;

namespace EventPortal.Catalog.Search;

/// <summary>The filter as a query string and back. What cannot be read is ignored: an old or mistyped link still opens the catalog.</summary>
public static class CatalogAddress
{
    public const int MaxQuery = 200;
    private const int MaxChosen = 20;
    private const int MaxPrice = 1_000_000;
    private const string DayFormat = "yyyy-MM-dd";
    private const string MonthFormat = "yyyy-MM";

    /// <summary>Address of the list under <paramref name="path"/>; the defaults are left out.</summary>
    public static string Of(string path, CatalogFilter filter)
    {
        var address = new StringBuilder(path);
        foreach (var (name, value) in Parts(filter))
            address.Append(address.Length == path.Length ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        return address.ToString();
    }

    public static CatalogFilter Parse(IQueryCollection query)
    {
        var words = Cut(query["q"].ToString().Trim());
        var (day, span) = (DayOf(query["day"], DayFormat), EnumOf<CatalogSpan>(query["span"].ToString()));
        var sort = EnumOf<CatalogSort>(query["sort"].ToString()) ?? CatalogSort.Best;
        return new()
        {
            Query = words, Choices = Choices(query), Free = query["free"] == "1", MinPrice = PriceOf(query["min"]), MaxPrice = PriceOf(query["max"]),
            From = span is null ? day ?? DayOf(query["from"], DayFormat) : null, To = span is null ? day ?? DayOf(query["to"], DayFormat) : null, Span = span,
            Past = query["when"] == "past",
            // without words the best is the nearest: one list, one address
            Sort = words.Length == 0 && sort is CatalogSort.Nearest ? CatalogSort.Best : sort,
            View = EnumOf<CatalogView>(query["view"].ToString()) ?? CatalogView.Cards, Month = DayOf(query["month"], MonthFormat),
            Page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, CatalogFilter.MaxPage) : 1,
        };
    }

    /// <summary>Name and value of everything that differs from the default; also the hidden fields of the forms.</summary>
    public static IEnumerable<(string Name, string Value)> Parts(CatalogFilter filter)
    {
        if (filter.Query.Length > 0) yield return ("q", filter.Query);
        foreach (var facet in Enum.GetValues<Facet>())
            foreach (var value in filter.Choices[facet]) yield return (Lower(facet), value);
        if (filter.Free) yield return ("free", "1");
        if (filter.MinPrice is { } min) yield return ("min", Number(min));
        if (filter.MaxPrice is { } max) yield return ("max", Number(max));
        if (filter.Span is { } span) yield return ("span", Lower(span));
        else if (filter.From is { } only && only == filter.To) yield return ("day", Text(only, DayFormat));
        else
        {
            if (filter.From is { } from) yield return ("from", Text(from, DayFormat));
            if (filter.To is { } to) yield return ("to", Text(to, DayFormat));
        }
        if (filter.Past) yield return ("when", "past");
        if (filter.Sort is not CatalogSort.Best) yield return ("sort", Lower(filter.Sort));
        if (filter.View is not CatalogView.Cards) yield return ("view", Lower(filter.View));
        if (filter.Month is { } month) yield return ("month", Text(month, MonthFormat));
        if (filter.Page > 1) yield return ("page", Number(filter.Page));
    }

    internal static string Lower<TEnum>(TEnum value)
        where TEnum : struct, Enum => value.ToString().ToLowerInvariant();

    private static FacetChoices Choices(IQueryCollection query)
    {
        var choices = FacetChoices.None;
        foreach (var facet in Enum.GetValues<Facet>()) choices = choices.With(facet, Values(facet, query[Lower(facet)]));
        return choices;
    }

    private static IReadOnlyList<string> Values(Facet facet, StringValues values) => [.. values.OfType<string>()
        .Where(v => v.Length is > 0 and <= 150)
        .Where(v => facet switch
        {
            Facet.Kind => EnumOf<EventKind>(v) is not null,
            Facet.Format => EnumOf<EventFormat>(v) is not null,
            Facet.ProTeach => v == "1",
            Facet.Language => v.Length == 2,
            _ => true,
        })
        .Distinct(StringComparer.Ordinal).Take(MaxChosen)];

    private static TEnum? EnumOf<TEnum>(string? text)
        where TEnum : struct, Enum =>
        Enum.GetValues<TEnum>().Cast<TEnum?>().FirstOrDefault(v => Lower(v!.Value) == text);

    private static DateOnly? DayOf(StringValues text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1999 and < 2100 ? day : null;

    private static int? PriceOf(StringValues text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var price) ? Math.Min(price, MaxPrice) : null;

    private static string Text(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Cut(string text) => text.Length <= MaxQuery ? text : text[..MaxQuery];
}
