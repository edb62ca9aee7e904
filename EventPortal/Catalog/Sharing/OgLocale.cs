using System.Globalization;
using EventPortal.Shared.Web.Cultures;

namespace EventPortal.Catalog.Sharing;

/// <summary>Languages as Open Graph writes them: uk_UA.</summary>
internal static class OgLocale
{
    public static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public static string Current => Of(PortalCultures.Find(Language) ?? PortalCultures.Default);

    public static IEnumerable<string> Others => PortalCultures.All.Select(Of).Where(l => l != Current);

    private static string Of(CultureInfo culture) => culture.Name.Replace('-', '_');
}
