using System.Text;
using EventPortal.Shared.Domain;

namespace EventPortal.Registrations.Door;

/// <summary>Names brought to one spelling: Петренко, Petrenko and Pietrenko's cousins in Cyrillic and Latin meet.</summary>
internal static class NameFold
{
    /// <summary>Latin lower case; i, y and j are one, h and g are one, a doubled letter is single.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder();
        foreach (var letter in Transliteration.ToSlug(text, 400))
        {
            var c = letter switch { 'y' or 'j' => 'i', 'h' => 'g', '-' => ' ', _ => letter };
            if (folded.Length == 0 || folded[^1] != c) folded.Append(c);
        }
        return folded.ToString();
    }

    /// <summary>Every word typed begins a word of the name.</summary>
    public static bool Matches(string foldedName, string foldedTyped)
    {
        var words = foldedName.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Array.TrueForAll(
            foldedTyped.Split(' ', StringSplitOptions.RemoveEmptyEntries), t => Array.Exists(words, w => w.StartsWith(t, StringComparison.Ordinal)));
    }
}
