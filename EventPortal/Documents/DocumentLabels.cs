using System.Globalization;
using System.Resources;

namespace EventPortal.Documents;

/// <summary>
/// Fixed labels in the language of the paper, not of the thread: one job prints tickets of several languages in a row.
/// </summary>
internal sealed class DocumentLabels
{
    private static readonly ResourceManager Texts = new(typeof(DocumentsText));
    private static readonly CultureInfo[] Known = [CultureInfo.GetCultureInfo("uk"), CultureInfo.GetCultureInfo("en"), CultureInfo.GetCultureInfo("ru")];

    private readonly CultureInfo _culture;

    private DocumentLabels(CultureInfo culture) => _culture = culture;

    /// <summary>The label itself; a missing one is a mistake of ours and fails loudly.</summary>
    public string this[string key] =>
        Texts.GetString(key, _culture) ?? throw new MissingManifestResourceException($"DocumentsText has no '{key}'.");

    /// <summary>Labels of a language; Ukrainian when the portal does not speak it.</summary>
    public static DocumentLabels In(string language) =>
        new(Known.FirstOrDefault(c => language.StartsWith(c.Name, StringComparison.OrdinalIgnoreCase)) ?? Known[0]);

    public string Format(string key, params ReadOnlySpan<object?> values) => string.Format(_culture, this[key], values);
}
