using System.Globalization;
using EventPortal.Shared.Web.Cultures;

namespace EventPortal.Shell.Parts;

/// <summary>The languages of the portal as the menu shows them, each named in itself.</summary>
internal static class Languages
{
    public static readonly IReadOnlyList<(string Culture, string Language, string Mark, string Name)> All =
        [.. PortalCultures.All.Select(c => (c.Name, c.TwoLetterISOLanguageName, MarkOf(c), NameOf(c)))];

    public static (string Culture, string Language, string Mark, string Name) Current =>
        All.FirstOrDefault(x => x.Language == CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, All[0]);

    private static string MarkOf(CultureInfo culture) => NameOf(culture)[..3].ToUpper(culture);

    // the framework writes them small, as their languages do in the middle of a sentence
    private static string NameOf(CultureInfo culture) => culture.TextInfo.ToTitleCase(culture.Parent.NativeName);
}
