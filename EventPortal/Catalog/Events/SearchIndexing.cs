using System.Text;
using EventPortal.Catalog.Search;

namespace EventPortal.Catalog.Events;

/// <summary>Turns texts and queries into words in one spelling (<see cref="Spelling"/>), so that "Київ", "Kyiv" and "київ" meet.</summary>
public static class SearchIndexing
{
    private const int MaxLength = 8000;
    private const int MaxWords = 8;

    // Words that stand in every second title and tell nothing of it.
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "для", "про", "від", "або", "при", "над", "під", "как", "или", "что", "это", "для", "and", "the", "for", "with", "from",
    };

    /// <summary>The words of the texts, each after a space, at most 8000 characters; a query's word is looked for with the space before it.</summary>
    public static string Of(params IEnumerable<string?> texts)
    {
        var result = new StringBuilder();
        foreach (var key in Tokens(string.Join(' ', texts)).Select(Spelling.KeyOf).Distinct(StringComparer.Ordinal))
        {
            if (result.Length + key.Length + 2 > MaxLength) break;
            result.Append(' ').Append(key);
        }
        return result.ToString();
    }

    /// <summary>The words of a query that are worth looking for, as typed.</summary>
    public static IReadOnlyList<string> Words(string? query)
    {
        var typed = Tokens(query ?? "").Distinct(StringComparer.Ordinal).Take(MaxWords).ToList();
        var telling = typed.Where(w => (w.Length > 2 || w.Any(char.IsAsciiDigit)) && !Fillers.Contains(w)).ToList();
        return telling.Count > 0 ? telling : typed;
    }

    /// <summary>Lower-case runs of letters and digits; an apostrophe inside a word is left out.</summary>
    public static IEnumerable<string> Tokens(string text)
    {
        var word = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) word.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’' or 'ʼ' or '`' or '\u0301') && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
        if (word.Length > 0) yield return word.ToString();
    }
}
