namespace EventPortal.Notifications.Templates;

/// <summary>The languages of letters.</summary>
internal static class MailCultures
{
    public const string Default = "uk";

    public static readonly IReadOnlyList<string> All = [Default, "en", "ru"];

    /// <summary>The language of a culture's name; Ukrainian where there is no letter in it.</summary>
    public static string LanguageOf(string culture) => All.FirstOrDefault(l => culture.StartsWith(l, StringComparison.OrdinalIgnoreCase)) ?? Default;
}
