using System.Text;
using System.Text.RegularExpressions;

namespace EventPortal.Shared.Domain;

/// <summary>
/// The one text by which a person's row is sorted and found: the name as it is written, the name as it sounds in Latin letters, then e-mail, phone
/// and code. A list of 100,000 rows so compares one short column, in any script.
/// </summary>
public static partial class SearchKey
{
    public const int MaxLength = 600;

    private const int NameLength = 150;
    private const int MostWords = 6;

    /// <param name="name">Family name first: rows are sorted by it.</param>
    public static string Of(string name, params ReadOnlySpan<string?> others)
    {
        var key = new StringBuilder(Cut(name.Trim().ToLowerInvariant())).Append('|').Append(Cut(Fold(name)));
        foreach (var other in others)
            if (other is { Length: > 0 }) key.Append('|').Append(other.ToLowerInvariant());
        return key.Length <= MaxLength ? key.ToString() : key.ToString(0, MaxLength);
    }

    /// <summary>What was typed, in words; a row is found when it has each of them, as it is or as it sounds.</summary>
    public static IReadOnlyList<(string Plain, string Folded)> Words(string typed)
    {
        var text = typed.Trim().ToLowerInvariant();
        // a phone is typed with spaces, brackets and without +38
        if (PhoneLike().IsMatch(text)) return [(Digits(text), Digits(text))];
        return [.. text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Take(MostWords).Select(w => (w, Fold(w) is { Length: > 1 } folded ? folded : w))];
    }

    /// <summary>Latin lower case; i, y and j are one, h and g are one, a doubled letter is single: Петренко, Petrenko and Pietrenko's cousins meet.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder();
        foreach (var letter in Transliteration.ToSlug(text, 400))
        {
            var c = letter switch { 'y' or 'j' => 'i', 'h' => 'g', '-' => ' ', _ => letter };
            if (folded.Length == 0 || folded[^1] != c) folded.Append(c);
        }
        return folded.ToString();
    }

    private static string Cut(string text) => text.Length <= NameLength ? text : text[..NameLength];

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    [GeneratedRegex(@"^\+?[\d\s()-]{5,}$", RegexOptions.None, 500)]
    private static partial Regex PhoneLike();
}
