using System.Text;

namespace EventPortal.Shared.Domain;

/// <summary>
/// Ukrainian to Latin by the resolution of the Cabinet of Ministers № 55 (27.01.2010), with Russian letters read by the nearest rule,
/// and slugs made from it.
/// </summary>
public static class Transliteration
{
    private static readonly Dictionary<char, (string Start, string Inside)> Letters = new()
    {
        ['а'] = ("a", "a"), ['б'] = ("b", "b"), ['в'] = ("v", "v"), ['г'] = ("h", "h"), ['ґ'] = ("g", "g"), ['д'] = ("d", "d"),
        ['е'] = ("e", "e"), ['є'] = ("ye", "ie"), ['ж'] = ("zh", "zh"), ['з'] = ("z", "z"), ['и'] = ("y", "y"), ['і'] = ("i", "i"),
        ['ї'] = ("yi", "i"), ['й'] = ("y", "i"), ['к'] = ("k", "k"), ['л'] = ("l", "l"), ['м'] = ("m", "m"), ['н'] = ("n", "n"),
        ['о'] = ("o", "o"), ['п'] = ("p", "p"), ['р'] = ("r", "r"), ['с'] = ("s", "s"), ['т'] = ("t", "t"), ['у'] = ("u", "u"),
        ['ф'] = ("f", "f"), ['х'] = ("kh", "kh"), ['ц'] = ("ts", "ts"), ['ч'] = ("ch", "ch"), ['ш'] = ("sh", "sh"), ['щ'] = ("shch", "shch"),
        ['ь'] = ("", ""), ['ю'] = ("yu", "iu"), ['я'] = ("ya", "ia"), ['ы'] = ("y", "y"), ['э'] = ("e", "e"), ['ё'] = ("yo", "io"), ['ъ'] = ("", ""),
    };

    /// <summary>The text with every Cyrillic letter replaced; the rest stays. "Згорани" → "Zghorany".</summary>
    public static string ToLatin(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        var inWord = false;
        for (var i = 0; i < text.Length; i++)
        {
            var lower = char.ToLowerInvariant(text[i]);
            if (IsApostrophe(text[i]) && inWord) continue;
            if (!Letters.TryGetValue(lower, out var forms))
            {
                result.Append(text[i]);
                inWord = char.IsLetter(text[i]);
                continue;
            }
            // зг is zgh, so that it does not read as ж
            var latin = lower == 'г' && i > 0 && char.ToLowerInvariant(text[i - 1]) == 'з' ? "gh" : inWord ? forms.Inside : forms.Start;
            result.Append(lower == text[i] || latin.Length == 0 ? latin : char.ToUpperInvariant(latin[0]) + latin[1..]);
            inWord = true;
        }
        return result.ToString();
    }

    /// <summary>Lower-case Latin letters, digits and single dashes; at most <paramref name="maxLength"/> characters, cut at a word.</summary>
    public static string ToSlug(string text, int maxLength = 96)
    {
        var slug = new StringBuilder();
        foreach (var c in ToLatin(text).Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(c);
            else if (!IsCombining(c) && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        var result = slug.ToString().Trim('-');
        if (result.Length <= maxLength) return result;
        var cut = result.LastIndexOf('-', maxLength);
        return result[..(cut > maxLength / 2 ? cut : maxLength)].TrimEnd('-');
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '`';

    private static bool IsCombining(char c) => char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;
}
