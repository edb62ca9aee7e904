using System.Globalization;

namespace EventPortal.Shared.Web.Ui;

/// <summary>Typography shared by all languages of the portal.</summary>
public static class Words
{
    public const char Nbsp = '\u00A0';

    /// <summary>Keeps a range on one line: 5–6.</summary>
    public const char Joiner = '\u2060';

    // Own formats instead of the culture's: versions of ICU differ in the kind of space they group by.
    private static readonly NumberFormatInfo English = new() { NumberGroupSeparator = ",", NumberDecimalSeparator = ".", NegativeSign = "−" };
    private static readonly NumberFormatInfo Slavic = new() { NumberGroupSeparator = "\u00A0", NumberDecimalSeparator = ",", NegativeSign = "−" };

    /// <summary>
    /// Picks the plural form by CLDR: uk and ru have one (1, 21), few (2–4, 22–24), many (0, 5–20); en has one and other, given as <paramref name="many"/>.
    /// </summary>
    public static string Plural(CultureInfo culture, long count, string one, string few, string many)
    {
        var n = Math.Abs(count);
        if (Language(culture) == "en") return n == 1 ? one : many;
        var (ten, hundred) = (n % 10, n % 100);
        return ten == 1 && hundred != 11 ? one
            : ten is >= 2 and <= 4 && hundred is (< 12 or > 14) ? few
            : many;
    }

    /// <summary>The number with its noun, from one resource "місце|місця|місць" or "place|places": 3 місця.</summary>
    public static string Count(CultureInfo culture, long count, string forms) => $"{Number(culture, count)}{Nbsp}{Noun(culture, count, forms)}";

    /// <summary>So many or more: 400+ місць.</summary>
    public static string AtLeast(CultureInfo culture, long count, string forms) => $"{Number(culture, count)}+{Nbsp}{Noun(culture, count, forms)}";

    private static string Noun(CultureInfo culture, long count, string forms)
    {
        var parts = forms.Split('|');
        return parts.Length switch
        {
            2 => Plural(culture, count, parts[0], parts[1], parts[1]),
            3 => Plural(culture, count, parts[0], parts[1], parts[2]),
            _ => throw new ArgumentException($"'{forms}' needs two or three forms separated by |.", nameof(forms)),
        };
    }

    /// <summary>1 350 in Ukrainian and Russian, 1,350 in English.</summary>
    public static string Number(CultureInfo culture, long value) => value.ToString("#,0", Format(culture));

    internal static string Language(CultureInfo culture) => culture.TwoLetterISOLanguageName is "en" or "ru" ? culture.TwoLetterISOLanguageName : "uk";

    internal static NumberFormatInfo Format(CultureInfo culture) => Language(culture) == "en" ? English : Slavic;
}
