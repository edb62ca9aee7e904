using System.Text;
using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Events;

/// <summary>Turns texts and queries into the same plain words, so that "Київ", "Kyiv" and "київ" meet.</summary>
public static class SearchIndexing
{
    private const int MaxLength = 8000;

    /// <summary>Lower-case words of the texts followed by their Latin spelling, single spaces, at most 8000 characters.</summary>
    public static string Of(params IEnumerable<string?> texts)
    {
        var plain = Plain(string.Join(' ', texts));
        var both = plain + " " + Plain(Transliteration.ToLatin(plain));
        return both.Length <= MaxLength ? both : both[..MaxLength];
    }

    /// <summary>The words of a query, each to be found somewhere in the text.</summary>
    public static IReadOnlyList<string> Words(string? query) =>
        [.. Plain(query ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(8)];

    private static string Plain(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) result.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’' or 'ʼ') && result.Length > 0 && result[^1] != ' ') result.Append(' ');
        }
        return result.ToString().Trim();
    }
}
