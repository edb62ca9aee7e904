using System.Globalization;
using System.Text;
using EventPortal.Catalog.Contracts;
using Microsoft.Extensions.Primitives;

namespace EventPortal.Catalog.Search;

/// <summary>The filter as a query string and back. What cannot be read is ignored: an old or mistyped link still opens the catalog.</summary>
public static class CatalogAddress
{
    private const int MaxQuery = 200;
    private const int MaxChosen = 20;

    /// <summary>Address of the list under <paramref name="path"/>; the defaults are left out.</summary>
    public static string Of(string path, CatalogFilter filter)
    {
        var address = new StringBuilder(path);
        foreach (var (name, value) in Parts(filter))
            address.Append(address.Length == path.Length ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        return address.ToString();
    }

    public static CatalogFilter Parse(IQueryCollection query) => new()
    {
        Query = Cut(query["q"].ToString().Trim()),
        Sectors = Slugs(query["sector"]),
        Directions = Slugs(query["direction"]),
        Formats = [.. query["format"].Select(EnumOf<EventFormat>).OfType<EventFormat>().Distinct()],
        Free = query["free"] == "1",
        Day = DateOnly.TryParseExact(query["day"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        Past = query["when"] == "past",
        Sort = EnumOf<CatalogSort>(query["sort"].ToString()) ?? CatalogSort.Nearest,
        View = EnumOf<CatalogView>(query["view"].ToString()) ?? CatalogView.Cards,
        Page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, CatalogFilter.MaxPage) : 1,
    };

    /// <summary>Name and value of everything that differs from the default; also the hidden fields of the forms.</summary>
    public static IEnumerable<(string Name, string Value)> Parts(CatalogFilter filter)
    {
        if (filter.Query.Length > 0) yield return ("q", filter.Query);
        foreach (var sector in filter.Sectors) yield return ("sector", sector);
        foreach (var direction in filter.Directions) yield return ("direction", direction);
        foreach (var format in filter.Formats) yield return ("format", Lower(format));
        if (filter.Free) yield return ("free", "1");
        if (filter.Day is { } day) yield return ("day", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (filter.Past) yield return ("when", "past");
        if (filter.Sort is not CatalogSort.Nearest) yield return ("sort", Lower(filter.Sort));
        if (filter.View is not CatalogView.Cards) yield return ("view", Lower(filter.View));
        if (filter.Page > 1) yield return ("page", filter.Page.ToString(CultureInfo.InvariantCulture));
    }

    internal static string Lower<TEnum>(TEnum value)
        where TEnum : struct, Enum => value.ToString().ToLowerInvariant();

    private static TEnum? EnumOf<TEnum>(string? text)
        where TEnum : struct, Enum =>
        Enum.GetValues<TEnum>().Cast<TEnum?>().FirstOrDefault(v => Lower(v!.Value) == text);

    private static string Cut(string text) => text.Length <= MaxQuery ? text : text[..MaxQuery];

    private static IReadOnlyList<string> Slugs(StringValues values) =>
        [.. values.OfType<string>().Where(v => v.Length is > 0 and <= 96).Distinct(StringComparer.Ordinal).Take(MaxChosen)];
}
