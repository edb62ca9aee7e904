using EventPortal.Catalog.Events;
using EventPortal.Catalog.Search;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Listing;

/// <summary>Turns rows into <see cref="ListedEvent"/>s: the whole listing, or the events that changed.</summary>
internal sealed class ListingReader(AppDbContext db, IOrganizations organizations)
{
    public async Task<ListingSnapshot> ReadAllAsync(DateTimeOffset asOf)
    {
        var parts = await PartsAsync(ListingSql.Shown(db));
        var names = await ListingNames.ReadAsync(db, organizations, [.. parts.Rows.Select(r => r.OrganizationId).Distinct()]);
        var empty = ListingSnapshot.Empty(names, asOf);
        return empty.With(Build(parts, empty), [], names, asOf);
    }

    /// <summary>The snapshot with these events read anew, or gone when they are listed no more.</summary>
    public async Task<ListingSnapshot> ReadChangedAsync(ListingSnapshot known, IReadOnlyCollection<Guid> changed, DateTimeOffset asOf)
    {
        var parts = await PartsAsync(ListingSql.Shown(db).Where(e => changed.Contains(e.Id)));
        var names = known.Names;
        if (!parts.Rows.All(names.Knows) || !parts.Directions.SelectMany(d => d).All(names.Knows))
            names = await ListingNames.ReadAsync(db, organizations, [.. known.Organizations.Union(parts.Rows.Select(r => r.OrganizationId))]);
        return known.With(Build(parts, known with { Names = names }), changed, names, asOf);
    }

    private async Task<Parts> PartsAsync(IQueryable<Event> events) => new(
        await ListingSql.Rows(events).ToListAsync(),
        (await ListingSql.Directions(events).ToListAsync()).ToLookup(l => l.EventId),
        (await ListingSql.Groups(events).ToListAsync()).ToLookup(l => l.EventId),
        (await ListingSql.Speakers(db, events).ToListAsync()).ToLookup(l => l.EventId),
        (await ListingSql.Organizers(db, events).ToListAsync()).ToLookup(l => l.EventId, l => l.Name),
        (await ListingSql.Prices(db, events).ToListAsync()).ToLookup(p => p.EventId));

    private static List<ListedEvent> Build(Parts parts, ListingSnapshot into) =>
        [.. parts.Rows.Select(r => Build(r, parts, into))];

    private static ListedEvent Build(ListingSql.Row row, Parts parts, ListingSnapshot into)
    {
        var (names, words) = (into.Names, into.Words);
        var owner = names.Organization(row.OrganizationId);
        DictionaryName?[] directions = [.. parts.Directions[row.Id].Select(d => names.Find(d.Id))];
        DictionaryName?[] topics = [names.Find(row.TypeId), names.Find(row.LevelId), names.Find(row.SectorId), .. directions];
        return new()
        {
            Id = row.Id, OrganizationId = row.OrganizationId, Status = row.Status, StartsAt = row.StartsAt, EndsAt = row.EndsAt,
            PublishedAt = row.PublishedAt, UpdatedAt = row.UpdatedAt, Version = row.Version,
            Groups = [.. parts.Groups[row.Id].Select(g => g.Id)],
            Speakers = [.. parts.Speakers[row.Id].Select(s => s.Id)],
            Values = Values(row, into.Keys, topics, directions, owner?.Slug),
            Prices = row.PriceAfterApproval ? [] : [.. parts.Prices[row.Id].Select(p => new TicketPrice(p.Minor, p.SalesStart, p.SalesEnd))],
            TitleWords = words.NumbersOf(row.Title),
            NameWords = Together([.. parts.Speakers[row.Id].Select(s => s.Name), .. parts.Organizers[row.Id], owner?.Name, row.City], words),
            TopicWords = Together([.. topics.OfType<DictionaryName>().SelectMany(n => new[] { n.Uk, n.En, n.Ru })], words),
        };
    }

    private static int[] Together(IEnumerable<string?> names, Vocabulary words) => [.. names.OfType<string>().SelectMany(words.NumbersOfName).Distinct()];

    private static int[][] Values(ListingSql.Row row, FacetKeys keys, DictionaryName?[] topics, DictionaryName?[] directions, string? owner)
    {
        var values = new int[Enum.GetValues<Facet>().Length][];
        values[(int)Facet.Kind] = keys.NumberOf(Facet.Kind, CatalogAddress.Lower(row.Kind));
        values[(int)Facet.Type] = keys.NumberOf(Facet.Type, topics[0]?.Slug);
        values[(int)Facet.Level] = keys.NumberOf(Facet.Level, topics[1]?.Slug);
        values[(int)Facet.Sector] = keys.NumberOf(Facet.Sector, topics[2]?.Slug);
        values[(int)Facet.Direction] = directions.Length == 1
            ? keys.NumberOf(Facet.Direction, directions[0]?.Slug)
            : [.. directions.SelectMany(d => keys.NumberOf(Facet.Direction, d?.Slug))];
        values[(int)Facet.Format] = keys.NumberOf(Facet.Format, CatalogAddress.Lower(row.Format));
        values[(int)Facet.Language] = keys.NumberOf(Facet.Language, row.Language);
        values[(int)Facet.Organization] = keys.NumberOf(Facet.Organization, owner);
        values[(int)Facet.City] = keys.NumberOf(Facet.City, row.City);
        values[(int)Facet.ProTeach] = keys.NumberOf(Facet.ProTeach, row.ProTeach ? "1" : null);
        return values;
    }

    private sealed record Parts(
        List<ListingSql.Row> Rows, ILookup<Guid, ListingSql.Link> Directions, ILookup<Guid, ListingSql.Link> Groups,
        ILookup<Guid, ListingSql.SpeakerLink> Speakers, ILookup<Guid, string> Organizers, ILookup<Guid, ListingSql.PriceLink> Prices);
}
