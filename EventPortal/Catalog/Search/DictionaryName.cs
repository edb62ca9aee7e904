using System.Globalization;

namespace EventPortal.Catalog.Search;

/// <summary>A row of a dictionary as pages show it.</summary>
public sealed record DictionaryName(string Slug, string Uk, string En, string Ru)
{
    public string In(CultureInfo culture) => culture.TwoLetterISOLanguageName switch
    {
        "en" when En.Length > 0 => En,
        "ru" when Ru.Length > 0 => Ru,
        _ => Uk,
    };
}
