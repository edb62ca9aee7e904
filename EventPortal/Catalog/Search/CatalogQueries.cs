using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Products;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Search;

/// <summary>Reads of the public catalog: a fixed number of statements, however long the list.</summary>
public sealed class CatalogQueries(IDbContextFactory<AppDbContext> contexts, IOrganizations organizations, TimeProvider time)
{
    /// <param name="viewer">The signed-in reader; null: a guest.</param>
    public async Task<CatalogResult> SearchAsync(CatalogFilter filter, Guid? viewer, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var groups = await organizations.GroupsOfAsync(viewer, cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var formats = await CatalogSql.Formats(CatalogSql.Matching(db, filter, groups, now, CatalogSql.Facet.Format)).ToListAsync(cancellationToken);
        // every event has exactly one format, so the chosen formats add up to the length of the list
        var total = formats.Where(f => filter.Formats.Count == 0 || filter.Formats.Contains(f.Value)).Sum(f => f.Count);
        var sectors = await CatalogSql.Sectors(db, CatalogSql.Matching(db, filter, groups, now, CatalogSql.Facet.Sector)).ToListAsync(cancellationToken);
        var directions = await CatalogSql.Directions(db, CatalogSql.Matching(db, filter, groups, now, CatalogSql.Facet.Direction)).ToListAsync(cancellationToken);
        var rows = await CatalogSql.Cards(db, CatalogSql.Sorted(db, CatalogSql.Matching(db, filter, groups, now), filter, now).Take(filter.Shown))
            .ToListAsync(cancellationToken);
        return new(await CardsAsync(db, rows, now, cancellationToken), total, new(
            [.. sectors.Select(s => new FacetValue<DictionaryName>(s.Value, s.Count, filter.Sectors.Contains(s.Value.Slug)))],
            [.. directions.Select(d => new FacetValue<DictionaryName>(d.Value, d.Count, filter.Directions.Contains(d.Value.Slug)))],
            [.. Enum.GetValues<EventFormat>().Select(f => new FacetValue<EventFormat>(f, formats.FirstOrDefault(c => c.Value == f)?.Count ?? 0, filter.Formats.Contains(f)))]));
    }

    /// <summary>The events of a week, Monday to Sunday, by day.</summary>
    public async Task<ILookup<DateOnly, EventCard>> WeekAsync(DateOnly monday, Guid? viewer, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var groups = await organizations.GroupsOfAsync(viewer, cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await CatalogSql.Cards(db, CatalogSql.Between(db, monday, monday.AddDays(6), groups)).ToListAsync(cancellationToken);
        var cards = await CardsAsync(db, rows, now, cancellationToken);
        return cards.ToLookup(c => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(c.StartsAt, CatalogSql.PortalZone).DateTime));
    }

    private async Task<IReadOnlyList<EventCard>> CardsAsync(AppDbContext db, List<CardRow> rows, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (rows.Count == 0) return [];
        var products = (await CatalogSql.Offers(db, [.. rows.Select(r => r.Id)]).ToListAsync(cancellationToken)).ToLookup(p => p.EventId);
        var owners = await organizations.FindAsync([.. rows.Select(r => r.OrganizationId).Distinct()], cancellationToken);
        Guid[] groups = [.. rows.Select(r => r.GroupId).OfType<Guid>().Distinct()];
        var names = groups.Length == 0 ? new Dictionary<Guid, string>() : await organizations.GroupNamesAsync(groups, cancellationToken);
        return [.. rows.Where(r => owners.ContainsKey(r.OrganizationId)).Select(r => Card(r, [.. products[r.Id]], owners[r.OrganizationId], names, now))];
    }

    private static EventCard Card(CardRow row, IReadOnlyList<Product> products, OrganizationSummary owner, IReadOnlyDictionary<Guid, string> groups, DateTimeOffset now) => new()
    {
        Id = row.Id, Url = CatalogUrls.Event(owner.Slug, row.Slug), Title = row.Title, Language = row.Language, StartsAt = row.StartsAt, EndsAt = row.EndsAt,
        Zone = TimeZoneInfo.FindSystemTimeZoneById(row.TimeZone), Format = row.Format, City = row.City,
        Hours = row.PracticalHours is null && row.SelfEducationHours is null ? null : (row.PracticalHours ?? 0) + (row.SelfEducationHours ?? 0),
        Type = row.Type, Level = row.Level, Speaker = row.Speaker, ApprovalRequired = row.ApprovalRequired,
        Cover = new(row.Slug, EventCovers.KindOf(row.Kind, row.Type?.Slug), row.Direction ?? ""),
        Offer = CardOffer.Of(row, products, now),
        GroupName = row.GroupId is { } group ? groups.GetValueOrDefault(group) : null,
    };
}
