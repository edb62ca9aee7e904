using EventPortal.Catalog.Events;
using EventPortal.Catalog.Search;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Listing;

/// <summary>
/// Prepares the answer to the words of a filter. Titles and names are compared in memory, with slips forgiven; whole texts are looked through by
/// the database, by the beginnings of words only (PostgreSQL: the trigram index; SQL Server has none and reads on).
/// </summary>
internal static class TextSearch
{
    /// <summary>More hits in texts than anybody looks through.</summary>
    private const int MaxInTexts = 1000;

    /// <summary>An index of three letters cannot help with shorter words: they are looked for in titles and names only.</summary>
    private const int ShortestInTexts = 3;
    private static readonly TimeSpan Far = TimeSpan.FromDays(3650);

    /// <summary>Null: the filter has no words.</summary>
    public static async Task<TextAnswer?> PrepareAsync(AppDbContext db, ListingSnapshot events, CatalogFilter filter, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var typed = SearchIndexing.Words(filter.Query);
        if (typed.Count == 0) return null;
        string[] stems = [.. typed.Select(w => WordMatch.Stem(Spelling.KeyOf(w))).Where(s => s.Length >= ShortestInTexts)];
        if (stems.Length < typed.Count) return new(typed, events.Words, new HashSet<Guid>());
        var (from, to) = (filter.View is CatalogView.Month || filter.Past ? now - Far : now, filter.Past ? now : now + Far);
        var inTexts = await ListingSql.WithWords(db, stems, from, to, MaxInTexts).ToListAsync(cancellationToken);
        return new(typed, events.Words, inTexts.ToHashSet());
    }
}
