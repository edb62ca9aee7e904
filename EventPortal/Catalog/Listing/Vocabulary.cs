using System.Collections.Concurrent;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Search;

namespace EventPortal.Catalog.Listing;

/// <summary>
/// The different words of titles and names, numbered. It only grows: one writer adds (the listing's refresh), readers see the words that were there
/// when they asked.
/// </summary>
internal sealed class Vocabulary
{
    private readonly ConcurrentDictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> byToken = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int[]> names = new(StringComparer.Ordinal);
    private Word[] words = new Word[1024];
    private int count;

    /// <summary>Numbers of the words of a text, without repeats.</summary>
    public int[] NumbersOf(string text) => [.. SearchIndexing.Tokens(text).Select(NumberOf).Distinct()];

    /// <summary>The same for a text that many events share; remembered.</summary>
    public int[] NumbersOfName(string name) => names.TryGetValue(name, out var known) ? known : names[name] = NumbersOf(name);

    public Word this[int number] => Volatile.Read(ref words)[number];

    /// <summary>How well each word answers the typed one, by number.</summary>
    public byte[] Rate(string typed)
    {
        // the count first: the array is then at least as new
        var known = Volatile.Read(ref count);
        var all = Volatile.Read(ref words);
        var key = Spelling.KeyOf(typed);
        var letters = WordMatch.Letters(key);
        var result = new byte[known];
        for (var i = 0; i < known; i++) result[i] = WordMatch.Quality(key, letters, all[i].Key, all[i].Letters);
        return result;
    }

    private int NumberOf(string typed)
    {
        // the spelling of a word costs more than anything else of a reading
        if (byToken.TryGetValue(typed, out var number)) return number;
        return byToken[typed] = NumberOfKey(Spelling.KeyOf(typed), typed);
    }

    private int NumberOfKey(string key, string typed)
    {
        if (numbers.TryGetValue(key, out var number)) return number;
        if (count == words.Length)
        {
            var longer = new Word[count * 2];
            words.CopyTo(longer, 0);
            Volatile.Write(ref words, longer);
        }
        words[count] = new(key, typed, WordMatch.Letters(key));
        numbers[key] = count;
        Volatile.Write(ref count, count + 1);
        return count - 1;
    }

    /// <param name="Key">In the one spelling.</param>
    /// <param name="Typed">As it stood where it was first met; what a suggestion is made of.</param>
    internal readonly record struct Word(string Key, string Typed, uint Letters);
}
