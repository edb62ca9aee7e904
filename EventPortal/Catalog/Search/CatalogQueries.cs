using EventPortal.Catalog.Events;
using EventPortal.Catalog.Listing;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Search;

/// <summary>
/// Reads of the public catalog: found, counted and ordered in the listing, shown from the database by id; a fixed number of short statements,
/// however many events there are.
/// </summary>
public sealed class CatalogQueries(IDbContextFactory<AppDbContext> contexts, IOrganizations organizations, TimeProvider time, IServiceProvider services)
{
    private const int ShownOfADay = 3;

    // internal type: it cannot stand in the constructor of a public one
    private readonly CatalogListing listing = services.GetRequiredService<CatalogListing>();

    /// <param name="viewer">The signed-in reader; null: a guest.</param>
    public async Task<CatalogResult> SearchAsync(CatalogFilter filter, Guid? viewer, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var groups = await organizations.GroupsOfAsync(viewer, cancellationToken);
        var events = await listing.CurrentAsync(cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var key = ListingMemo.KeyOf(filter, groups, now);
        if (events.Answers.Find(key) is not { } answer)
        {
            answer = new ListingSearch(events, filter, groups, now).Find(await TextSearch.PrepareAsync(db, events, filter, now, cancellationToken));
            events.Answers.Keep(key, answer);
        }
        var facets = FacetReading.Read(events, answer.Counts, filter);
        if (filter.View is CatalogView.Month)
            return new([], answer.Found.Count, facets) { Suggestion = answer.Suggestion, Month = await MonthAsync(db, answer, filter, groups, now, cancellationToken) };
        var cards = await CardsAsync(db, [.. answer.Found.Take(filter.Shown).Select(e => e.Id)], groups, now, cancellationToken);
        return new(cards, answer.Found.Count, facets)
        {
            Suggestion = answer.Suggestion, WaysOut = answer.Found.Count == 0 ? FacetReading.WaysOut(answer.Counts, filter) : [],
        };
    }

    /// <summary>The events of a week, Monday to Sunday, by day.</summary>
    public async Task<ILookup<DateOnly, EventCard>> WeekAsync(DateOnly monday, Guid? viewer, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var groups = await organizations.GroupsOfAsync(viewer, cancellationToken);
        var events = await listing.CurrentAsync(cancellationToken);
        var week = new ListingSearch(events, new(), groups, now).Between(monday, monday.AddDays(6));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var cards = await CardsAsync(db, [.. week.Select(e => e.Id)], groups, now, cancellationToken);
        return cards.ToLookup(c => CatalogSql.DayIn(c.StartsAt));
    }

    /// <summary>Cards of these events, in this order; those that the reader may not see (any more) are left out.</summary>
    public async Task<IReadOnlyList<EventCard>> CardsAsync(IReadOnlyList<Guid> ids, Guid? viewer, CancellationToken cancellationToken)
    {
        var groups = await organizations.GroupsOfAsync(viewer, cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await CardsAsync(db, ids, groups, time.GetUtcNow(), cancellationToken);
    }

    private async Task<MonthSheet> MonthAsync(
        AppDbContext db, ListingAnswer answer, CatalogFilter filter, IReadOnlyCollection<Guid> groups, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var first = filter.Month ?? CatalogSql.MonthOf(PortalFormats.Today(now, CatalogSql.PortalZone));
        var byDay = answer.Found.ToLookup(e => CatalogSql.DayIn(e.StartsAt));
        var cards = (await CardsAsync(db, [.. byDay.SelectMany(d => d.Take(ShownOfADay)).Select(e => e.Id)], groups, now, cancellationToken)).ToLookup(c => CatalogSql.DayIn(c.StartsAt));
        var monday = CatalogSql.MondayOf(first);
        var weeks = (first.AddMonths(1).DayNumber - monday.DayNumber + 6) / 7;
        return new(first, [.. Enumerable.Range(0, weeks * 7).Select(monday.AddDays).Select(d => new MonthDay(d, [.. cards[d]], byDay[d].Count()))]);
    }

    private async Task<IReadOnlyList<EventCard>> CardsAsync(
        AppDbContext db, IReadOnlyList<Guid> ids, IReadOnlyCollection<Guid> groups, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return [];
        var rows = await CatalogSql.Cards(db, CatalogSql.Visible(db, ids, groups)).ToDictionaryAsync(r => r.Id, cancellationToken);
        var products = (await CatalogSql.Offers(db, rows.Keys).ToListAsync(cancellationToken)).ToLookup(p => p.EventId);
        var owners = await organizations.FindAsync([.. rows.Values.Select(r => r.OrganizationId).Distinct()], cancellationToken);
        Guid[] groupIds = [.. rows.Values.Select(r => r.GroupId).OfType<Guid>().Distinct()];
        var names = groupIds.Length == 0 ? new Dictionary<Guid, string>() : await organizations.GroupNamesAsync(groupIds, cancellationToken);
        return [.. ids.Select(id => rows.GetValueOrDefault(id)).OfType<CardRow>().Where(r => owners.ContainsKey(r.OrganizationId))
            .Select(r => r.ToCard([.. products[r.Id]], owners[r.OrganizationId], names, now))];
    }
}
