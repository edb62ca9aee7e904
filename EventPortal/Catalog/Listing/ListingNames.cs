using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Dictionaries;
using EventPortal.Catalog.Search;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Listing;

/// <summary>Names behind the ids of events: dictionaries in their order, organizations by slug.</summary>
internal sealed class ListingNames
{
    private readonly Dictionary<Facet, List<DictionaryName>> entries = [];
    private readonly Dictionary<Guid, DictionaryName> byId = [];
    private readonly Dictionary<Guid, OrganizationSummary> organizations = [];
    private readonly Dictionary<(Facet Facet, string Slug), string> aliases = [];

    /// <summary>The whole dictionary behind a facet, in its order; null: the facet has none.</summary>
    public IReadOnlyList<DictionaryName>? Entries(Facet facet) => entries.GetValueOrDefault(facet);

    /// <summary>When a dictionary was changed last, as far as these names know.</summary>
    public DateTimeOffset? ChangedAt { get; private init; }

    /// <summary>The keys as they are today: of an entry that was merged into another, the other's.</summary>
    public IReadOnlyList<string> Current(Facet facet, IReadOnlyList<string> slugs) =>
        aliases.Count == 0 ? slugs : [.. slugs.Select(s => aliases.GetValueOrDefault((facet, s), s)).Distinct()];

    public DictionaryName? Find(Guid? id) => id is { } known ? byId.GetValueOrDefault(known) : null;

    public OrganizationSummary? Organization(Guid id) => organizations.GetValueOrDefault(id);

    public OrganizationSummary? Organization(string slug) => organizations.Values.FirstOrDefault(o => o.Slug == slug);

    public bool Knows(ListingSql.Row row) =>
        organizations.ContainsKey(row.OrganizationId) && new[] { row.TypeId, row.LevelId, row.SectorId }.All(id => id is null || byId.ContainsKey(id.Value));

    public bool Knows(ListingSql.Link direction) => byId.ContainsKey(direction.Id);

    public static async Task<ListingNames> ReadAsync(AppDbContext db, IOrganizations owners, IReadOnlyCollection<Guid> organizationIds)
    {
        var names = new ListingNames { ChangedAt = await ListingSql.DictionaryChanges(db).MaxAsync() };
        await names.ReadAsync<EventType>(db, Facet.Type);
        await names.ReadAsync<EventLevel>(db, Facet.Level);
        await names.ReadAsync<EventDirection>(db, Facet.Direction);
        await names.ReadAsync<EducationalSector>(db, Facet.Sector);
        foreach (var alias in await db.Set<DictionaryAlias>().AsNoTracking().ToListAsync())
            if (FacetOf(alias.Kind) is { } facet && names.Find(alias.EntryId) is { } entry) names.aliases[(facet, alias.Slug)] = entry.Slug;
        foreach (var (id, owner) in await owners.FindAsync(organizationIds, CancellationToken.None)) names.organizations[id] = owner;
        return names;
    }

    private async Task ReadAsync<TEntry>(AppDbContext db, Facet facet)
        where TEntry : DictionaryEntry
    {
        var rows = await ListingSql.Entries<TEntry>(db).ToListAsync();
        entries[facet] = [.. rows.Select(r => r.Name)];
        foreach (var row in rows) byId[row.Id] = row.Name;
    }

    private static Facet? FacetOf(DictionaryKind kind) => kind switch
    {
        DictionaryKind.Types => Facet.Type,
        DictionaryKind.Levels => Facet.Level,
        DictionaryKind.Directions => Facet.Direction,
        DictionaryKind.Sectors => Facet.Sector,
        _ => null,
    };
}
