using EventPortal.Catalog.Listing;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Search;

/// <summary>Reads cards by the rights of a reader. What guests see is shown again for a moment (<see cref="CardMemo"/>), without prices and places; whoever sees more is asked for each time.</summary>
internal sealed class CardReader(IOrganizations organizations, CardMemo memo, TimeProvider time)
{
    /// <summary>In this order; those that the reader may not see (any more) are left out.</summary>
    public async Task<IReadOnlyList<EventCard>> ReadAsync(
        AppDbContext db, IReadOnlyList<ListedEvent> events, IReadOnlyCollection<Guid> groups, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (groups.Count > 0) return await ReadAsync(db, [.. events.Select(e => e.Id)], groups, now, cancellationToken);
        var since = time.GetTimestamp();
        var texts = events.Select(e => (Listed: e, Text: memo.Find(e))).ToList();
        var unknown = texts.Where(t => t.Text is null).Select(t => t.Listed.Id).ToList();
        var read = await TextsAsync(db, unknown, groups, cancellationToken);
        foreach (var (listed, _) in texts.Where(t => read.ContainsKey(t.Listed.Id))) memo.Keep(listed, read[listed.Id], since);
        return await WithOffersAsync(db, [.. texts.Select(t => t.Text ?? read.GetValueOrDefault(t.Listed.Id)).OfType<CardText>()], now, cancellationToken);
    }

    /// <summary>In this order; those that the reader may not see are left out.</summary>
    public async Task<IReadOnlyList<EventCard>> ReadAsync(
        AppDbContext db, IReadOnlyList<Guid> ids, IReadOnlyCollection<Guid> groups, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var read = await TextsAsync(db, ids, groups, cancellationToken);
        return await WithOffersAsync(db, [.. ids.Select(id => read.GetValueOrDefault(id)).OfType<CardText>()], now, cancellationToken);
    }

    private async Task<Dictionary<Guid, CardText>> TextsAsync(AppDbContext db, IReadOnlyList<Guid> ids, IReadOnlyCollection<Guid> groups, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return [];
        var rows = await CatalogSql.Cards(db, CatalogSql.Visible(db, ids, groups)).ToListAsync(cancellationToken);
        var owners = await organizations.FindAsync([.. rows.Select(r => r.OrganizationId).Distinct()], cancellationToken);
        return rows.Where(r => owners.ContainsKey(r.OrganizationId)).ToDictionary(r => r.Id, r => new CardText(r, owners[r.OrganizationId]));
    }

    // prices and places are of this moment
    private async Task<IReadOnlyList<EventCard>> WithOffersAsync(AppDbContext db, IReadOnlyList<CardText> texts, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (texts.Count == 0) return [];
        var products = (await CatalogSql.Offers(db, [.. texts.Select(t => t.Row.Id)]).ToListAsync(cancellationToken)).ToLookup(p => p.EventId);
        Guid[] groupIds = [.. texts.Select(t => t.Row.GroupId).OfType<Guid>().Distinct()];
        var names = groupIds.Length == 0 ? new Dictionary<Guid, string>() : await organizations.GroupNamesAsync(groupIds, cancellationToken);
        return [.. texts.Select(t => t.Row.ToCard([.. products[t.Row.Id]], t.Owner, names, now))];
    }
}
