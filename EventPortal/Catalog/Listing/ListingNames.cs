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

    /// <summary>The whole dictionary behind a facet, in its order; null: the facet has none.</summary>
    public IReadOnlyList<DictionaryName>? Entries(Facet facet) => entries.GetValueOrDefault(facet);

    public DictionaryName? Find(Guid? id) => id is { } known ? byId.GetValueOrDefault(known) : null;

    public OrganizationSummary? Organization(Guid id) => organizations.GetValueOrDefault(id);

    public OrganizationSummary? Organization(string slug) => organizations.Values.FirstOrDefault(o => o.Slug == slug);

    public bool Knows(ListingSql.Row row) =>
        organizations.ContainsKey(row.OrganizationId) && new[] { row.TypeId, row.LevelId, row.SectorId }.All(id => id is null || byId.ContainsKey(id.Value));

    public bool Knows(ListingSql.Link direction) => byId.ContainsKey(direction.Id);

    public static async Task<ListingNames> ReadAsync(AppDbContext db, IOrganizations owners, IReadOnlyCollection<Guid> organizationIds)
    {
        var names = new ListingNames();
        await names.ReadAsync<EventType>(db, Facet.Type);
        await names.ReadAsync<EventLevel>(db, Facet.Level);
        await names.ReadAsync<EventDirection>(db, Facet.Direction);
        await names.ReadAsync<EducationalSector>(db, Facet.Sector);
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
}
