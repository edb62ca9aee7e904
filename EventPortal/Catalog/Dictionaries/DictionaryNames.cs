using System.Globalization;
using EventPortal.Catalog.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Dictionaries;

internal static class DictionaryNames
{
    /// <summary>A whole dictionary to choose from, in its order, named in the reader's language.</summary>
    public static async Task<IReadOnlyList<AreaName>> NamesAsync<TEntry>(this IQueryable<TEntry> entries, CancellationToken cancellationToken)
        where TEntry : DictionaryEntry =>
        [.. (await entries.AsNoTracking().OrderBy(e => e.MyOrder).ThenBy(e => e.Name).ToListAsync(cancellationToken))
            .Select(e => new AreaName(e.Id, e.NameIn(CultureInfo.CurrentUICulture)))];
}
