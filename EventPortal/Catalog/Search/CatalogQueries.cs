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
    private const int ShownInAMonth = 3;

    // more of one day would push the week off the screen
    private const int ShownInAWeek = 2;

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
        if (filter.View is CatalogView.Month)
            return new([], answer.Total, answer.Facets) { Suggestion = answer.Suggestion, Month = await MonthAsync(db, answer, filter, groups, now, cancellationToken) };
        var cards = await CardsAsync(db, [.. answer.Found.Take(filter.Shown).Select(e => e.Id)], groups, now, cancellationToken);
        return new(cards, answer.Total, answer.Facets)
        {
            Suggestion = answer.Suggestion, WaysOut = answer.Total == 0 ? FacetReading.WaysOut(answer.Counts, filter) : [],
        };
    }

    /// <summary>The days of a week, Monday to Sunday.</summary>
    public async Task<IReadOnlyList<DaySheet>> WeekAsync(DateOnly monday, Guid? viewer, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var groups = await organizations.GroupsOfAsync(viewer, cancellationToken);
        var events = await listing.CurrentAsync(cancellationToken);
        var week = new ListingSearch(events, new(), groups, now).Between(monday, monday.AddDays(6));
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await DaysAsync(db, Enumerable.Range(0, 7).Select(monday.AddDays), week, ShownInAWeek, groups, now, cancellationToken);
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
        var monday = CatalogSql.MondayOf(first);
        var weeks = (first.AddMonths(1).DayNumber - monday.DayNumber + 6) / 7;
        return new(first, await DaysAsync(db, Enumerable.Range(0, weeks * 7).Select(monday.AddDays), answer.Found, ShownInAMonth, groups, now, cancellationToken));
    }

    /// <param name="events">By start; only those that are shown cost a card.</param>
    private async Task<IReadOnlyList<DaySheet>> DaysAsync(
        AppDbContext db, IEnumerable<DateOnly> days, IEnumerable<ListedEvent> events, int shown, IReadOnlyCollection<Guid> groups, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var byDay = events.ToLookup(e => CatalogSql.DayIn(e.StartsAt));
        var cards = (await CardsAsync(db, [.. byDay.SelectMany(d => d.Take(shown)).Select(e => e.Id)], groups, now, cancellationToken)).ToLookup(c => CatalogSql.DayIn(c.StartsAt));
        return [.. days.Select(d => new DaySheet(d, [.. cards[d]], byDay[d].Count()))];
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
