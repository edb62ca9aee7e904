using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;

namespace EventPortal.Tests.Walks;

/// <summary>Words that a page must never show: keys of texts, names of enum values, codes of errors, places for values left empty.</summary>
internal static partial class RawWords
{
    private static readonly Assembly Portal = typeof(EventPortal.Program).Assembly;

    // names of states that would be English in the middle of a Ukrainian or Russian page; in English they may be the right word
    private static readonly HashSet<string> States =
        ["Pending", "Confirmed", "Cancelled", "Canceled", "Expired", "Reserved", "Completed", "Failed", "Published", "Draft", "Refunded", "Processing", "Approved", "Rejected"];

    // a name of its own, written so by its owners; it is also the key of its text
    private const string Brand = "ProTeach";

    private static readonly HashSet<string> Names = [.. Keys().Concat(EnumNames()).Where(n => n != Brand)];

    public static IReadOnlyList<string> In(string text, string language) =>
    [
        .. Tokens().Matches(text).Select(m => m.Value).Where(Names.Contains),
        .. Words().Matches(text).Select(m => m.Value).Where(w => language is not "en" && States.Contains(w)),
        .. Leftovers().Matches(text).Select(m => m.Value),
    ];

    // A word with one hump ("Tickets") cannot be told from English, so only what no person writes counts: "Hold.Calm", "NotPaid".
    private static IEnumerable<string> Keys() =>
        from name in Portal.GetManifestResourceNames()
        where name.EndsWith(".resources", StringComparison.Ordinal)
        let set = new ResourceManager(name[..^".resources".Length], Portal).GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)
        where set is not null
        from System.Collections.DictionaryEntry entry in set
        let key = (string)entry.Key
        where Tokens().Match(key).Value == key
        select key;

    private static IEnumerable<string> EnumNames() =>
        Portal.GetTypes().Where(t => t.IsEnum).SelectMany(Enum.GetNames).Where(n => Tokens().Match(n).Value == n);

    [GeneratedRegex(@"\b[A-Z][A-Za-z0-9]*(?:\.[A-Za-z0-9]+)+\b|\b[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+\b", RegexOptions.CultureInvariant)]
    private static partial Regex Tokens();

    [GeneratedRegex(@"(?<![@.\w])[A-Z][a-z]+\b(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"\{\d[^}]*\}|\{\{|EventPortal\.[A-Z]\w+|System\.\w+|Exception\b", RegexOptions.CultureInvariant)]
    private static partial Regex Leftovers();
}
