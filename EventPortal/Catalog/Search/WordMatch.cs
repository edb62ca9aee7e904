using System.Numerics;

namespace EventPortal.Catalog.Search;

/// <summary>How well a word of an event answers a word of a query, both as <see cref="Spelling"/> keys.</summary>
internal static class WordMatch
{
    public const byte Exact = 100;

    /// <summary>The word begins with what was typed.</summary>
    public const byte Prefix = 90;

    /// <summary>Another ending of the same word.</summary>
    public const byte Form = 85;

    /// <summary>At least this much and nothing was forgiven.</summary>
    public const byte Sure = 80;
    private const byte OneSlip = 45;
    private const byte TwoSlips = 30;
    private const byte SlipInBeginning = 25;
    private const int MaxLength = 32;

    public static byte Quality(string typed, uint typedLetters, string word, uint wordLetters)
    {
        if (word.StartsWith(typed, StringComparison.Ordinal)) return word.Length == typed.Length ? Exact : typed.Length > 1 ? Prefix : (byte)0;
        if (typed.Length < 4 || char.IsAsciiDigit(typed[0]) || char.IsAsciiDigit(word[0])) return 0;
        var allowed = typed.Length < 7 ? 1 : 2;
        // cheap: letters that the word lacks altogether are slips or an ending, and more than three are neither
        if (BitOperations.PopCount(typedLetters & ~wordLetters) > 3) return 0;
        if (IsForm(typed, word)) return Form;
        if (BitOperations.PopCount(typedLetters & ~wordLetters) > allowed || typed.Length > MaxLength) return 0;
        if (Math.Abs(typed.Length - word.Length) <= allowed)
        {
            var slips = Slips(typed, word);
            if (slips == 1) return OneSlip;
            // the beginning of a word is rarely mistyped, and two slips there make any word of any other
            if (slips <= allowed && typed.AsSpan(0, 2).SequenceEqual(word.AsSpan(0, 2))) return TwoSlips;
        }
        return typed.Length > 4 && word.Length > typed.Length && Slips(typed, word[..typed.Length]) == 1 ? SlipInBeginning : (byte)0;
    }

    /// <summary>The letters of a word as bits.</summary>
    public static uint Letters(string word)
    {
        var letters = 0u;
        foreach (var c in word)
            if (c is >= 'a' and <= 'z') letters |= 1u << (c - 'a');
        return letters;
    }

    /// <summary>What stays of a word when its ending changes; for texts, where only beginnings are compared.</summary>
    public static string Stem(string typed) => typed.Length < 6 ? typed : typed[..Math.Max(5, typed.Length - 2)];

    // Endings of Slavic words are short: a long common beginning and at most four letters after it in both, or a short word with two more.
    private static bool IsForm(string typed, string word)
    {
        var common = 0;
        var shorter = Math.Min(typed.Length, word.Length);
        while (common < shorter && typed[common] == word[common]) common++;
        if (common == word.Length && common >= 3 && typed.Length - common <= 2) return true;
        return common >= 4 && common * 3 >= typed.Length * 2 && typed.Length - common <= 3 && word.Length - common <= 3 && typed.Length + word.Length - (2 * common) <= 4;
    }

    /// <summary>Letters left out, put in, mistaken or swapped with their neighbour (optimal string alignment).</summary>
    internal static int Slips(string a, string b)
    {
        if (a.Length > MaxLength || b.Length > MaxLength) return int.MaxValue;
        Span<int> before = stackalloc int[MaxLength + 1], last = stackalloc int[MaxLength + 1], row = stackalloc int[MaxLength + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            var free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[b.Length];
    }
}
