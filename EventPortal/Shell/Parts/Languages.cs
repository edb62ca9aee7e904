using System.Globalization;

namespace EventPortal.Shell.Parts;

/// <summary>The languages of the portal, each named in itself.</summary>
internal static class Languages
{
    public static readonly IReadOnlyList<(string Culture, string Language, string Mark, string Name)> All =
    [
        ("uk-UA", "uk", "УКР", "Українська"),
        ("en-US", "en", "ENG", "English"),
        ("ru-RU", "ru", "РУС", "Русский"),
    ];

    public static (string Culture, string Language, string Mark, string Name) Current =>
        All.FirstOrDefault(x => x.Language == CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, All[0]);
}
