using EventPortal.Catalog.Search;

namespace EventPortal.Catalog.Listing;

/// <summary>
/// How well each event answers the words of a query: title above names above topics above texts, and what had to be forgiven below all that was not.
/// </summary>
internal sealed class TextAnswer
{
    /// <summary>With so many sure answers nobody wants guesses after them.</summary>
    private const int EnoughSure = CatalogFilter.PageSize;
    private const int Sure = 1_000_000;
    private const int InTitle = 4;
    private const int InNames = 3;
    private const int InTopics = 2;

    // Found by the database somewhere in the texts; a little less than a topic.
    private const int InTexts = WordMatch.Sure;
    private readonly IReadOnlyList<string> typed;
    private readonly byte[][] ratings;
    private readonly IReadOnlySet<Guid> inTexts;
    private bool guesses = true;

    public TextAnswer(IReadOnlyList<string> typed, Vocabulary vocabulary, IReadOnlySet<Guid> inTexts)
    {
        (this.typed, this.inTexts) = (typed, inTexts);
        ratings = [.. typed.Select(vocabulary.Rate)];
    }

    /// <summary>0: no answer.</summary>
    public int ScoreOf(ListedEvent listed)
    {
        var score = 0;
        var sure = true;
        foreach (var rating in ratings)
        {
            var best = Math.Max(Best(rating, listed.TitleWords) * InTitle, Math.Max(Best(rating, listed.NameWords) * InNames, Best(rating, listed.TopicWords) * InTopics));
            var certain = IsSure(rating, listed);
            if (best == 0) return inTexts.Contains(listed.Id) ? Sure + (InTexts * ratings.Length) : 0;
            sure &= certain;
            score += best;
        }
        if (sure) return Sure + score;
        if (inTexts.Contains(listed.Id)) return Sure + (InTexts * ratings.Length);
        return guesses ? score : 0;
    }

    public static bool IsSure(int score) => score >= Sure;

    /// <summary>Decides from the scores of all events in view whether guesses are wanted at all.</summary>
    public void Settle(IEnumerable<int> scores) => guesses = scores.Where(IsSure).Take(EnoughSure).Count() < EnoughSure;

    /// <summary>The query spelt as the best guess has it.</summary>
    public string Suggest(ListedEvent guess, Vocabulary vocabulary) => string.Join(' ', typed.Select((word, i) =>
    {
        int[] words = [.. guess.TitleWords, .. guess.NameWords, .. guess.TopicWords];
        var number = words.Where(n => n < ratings[i].Length && ratings[i][n] > 0).OrderByDescending(n => ratings[i][n]).Select(n => (int?)n).FirstOrDefault();
        return number is { } best && ratings[i][best] < WordMatch.Sure ? vocabulary[best].Typed : word;
    }));

    private static bool IsSure(byte[] rating, ListedEvent listed) =>
        Best(rating, listed.TitleWords) >= WordMatch.Sure || Best(rating, listed.NameWords) >= WordMatch.Sure || Best(rating, listed.TopicWords) >= WordMatch.Sure;

    // a word that came after the rating was made is not in it
    private static int Best(byte[] rating, int[] words)
    {
        var best = 0;
        foreach (var word in words)
            if (word < rating.Length && rating[word] > best) best = rating[word];
        return best;
    }
}
