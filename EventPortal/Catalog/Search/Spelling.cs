using System.Text;

namespace EventPortal.Catalog.Search;

/// <summary>
/// Brings a word to one spelling, however it was typed: "Граматика", "грамматика", "hramatyka" and "grammatika" become the same. It is a key to
/// compare by, never shown: г, ґ, h and g fall together, so do и, і, ї, ы and y, е, є, э and ё; doubled letters and soft signs do not count.
/// </summary>
public static class Spelling
{
    private static readonly Dictionary<char, string> Latin = new()
    {
        ['а'] = "a", ['б'] = "b", ['в'] = "v", ['г'] = "h", ['ґ'] = "h", ['д'] = "d", ['е'] = "e", ['є'] = "e", ['ё'] = "e", ['э'] = "e",
        ['ж'] = "zh", ['з'] = "z", ['и'] = "i", ['і'] = "i", ['ї'] = "i", ['й'] = "i", ['ы'] = "i", ['к'] = "k", ['л'] = "l", ['м'] = "m",
        ['н'] = "n", ['о'] = "o", ['п'] = "p", ['р'] = "r", ['с'] = "s", ['т'] = "t", ['у'] = "u", ['ф'] = "f", ['х'] = "h", ['ц'] = "ts",
        ['ч'] = "ch", ['ш'] = "sh", ['щ'] = "sh", ['ь'] = "", ['ъ'] = "", ['ю'] = "iu", ['я'] = "ia",
    };

    // In this order: the longer ways to write a sound before their parts. A lone c is a k, unless it stands for ц (written ts).
    private static readonly (string Written, string Key)[] Sounds =
    [
        ("shch", "sh"), ("sch", "sh"), ("ch", "4"), ("zgh", "zh"), ("kh", "h"), ("gh", "h"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("c", "k"),
        ("tz", "c"), ("ts", "c"), ("4", "ch"), ("g", "h"), ("q", "k"), ("x", "ks"), ("w", "v"), ("y", "i"), ("j", "i"), ("ie", "e"),
    ];

    // Places whose names differ by more than the letters; beginnings of keys, so that every case of the name is covered.
    private static readonly (string Also, string Key)[] Places =
    [
        ("kiev", "kiv"), ("kev", "kiv"), ("harkov", "harkiv"), ("lvov", "lviv"), ("dnepr", "dnipr"), ("chernihov", "chernihiv"), ("nikolaev", "mikolaiv"),
        ("rovno", "rivn"), ("rivne", "rivn"), ("zaporozh", "zaporizh"), ("ternopol", "ternopil"), ("chernovc", "chernivc"), ("frankovsk", "frankivsk"),
    ];

    /// <param name="word">Letters and digits in lower case.</param>
    public static string KeyOf(string word)
    {
        if (word.All(char.IsAsciiDigit)) return word;
        var spelt = new StringBuilder(word.Length + 4);
        foreach (var c in word)
        {
            if (Latin.TryGetValue(c, out var latin)) spelt.Append(latin);
            else spelt.Append(c);
        }
        var text = spelt.ToString();
        if (!System.Text.Ascii.IsValid(text)) text = WithoutMarks(text);
        // a digit is no sound: with one in it the word is a code (5g, 3d) and stays as it is typed
        if (text.Any(char.IsAsciiDigit)) return text;
        foreach (var (written, key) in Sounds) text = text.Replace(written, key, StringComparison.Ordinal);
        text = Single(text);
        foreach (var (also, key) in Places)
            if (text.StartsWith(also, StringComparison.Ordinal)) return key + text[also.Length..];
        return text;
    }

    private static string WithoutMarks(string text) => string.Concat(text.Normalize(NormalizationForm.FormD)
        .Where(c => char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark));

    private static string Single(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
            if (result.Length == 0 || result[^1] != c) result.Append(c);
        return result.ToString();
    }
}
