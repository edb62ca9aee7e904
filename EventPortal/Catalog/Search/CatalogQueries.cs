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

    // internal types: they cannot stand in the constructor of a public one
    private readonly CatalogListing listing = services.GetRequiredService<CatalogListing>();
    private readonly CardReader reader = services.GetRequiredService<CardReader>();
    private readonly ComposedMemo composed = services.GetRequiredService<ComposedMemo>();

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
            return new([], answer.Total, answer.Facets) { Suggestion = answer.Suggestion, Month = await MonthAsync(db, answer.ByDay, filter, groups, now, cancellationToken) };
        var cards = await reader.ReadAsync(db, [.. answer.Found.Take(filter.Shown)], groups, now, cancellationToken);
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
        Task<ILookup<DateOnly, ListedEvent>> FindAsync() => Task.FromResult(ListingAnswer.Days(new ListingSearch(events, new(), groups, now).Between(monday, monday.AddDays(6))));
        var week = groups.Count > 0 ? await FindAsync() : await composed.GetAsync(events, $"week {monday:O}", FindAsync);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await DaysAsync(db, Enumerable.Range(0, 7).Select(monday.AddDays), week, ShownInAWeek, groups, now, cancellationToken);
    }

    /// <summary>Cards of these events, in this order; those that the reader may not see (any more) are left out.</summary>
    public async Task<IReadOnlyList<EventCard>> CardsAsync(IReadOnlyList<Guid> ids, Guid? viewer, CancellationToken cancellationToken)
    {
        var groups = await organizations.GroupsOfAsync(viewer, cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await reader.ReadAsync(db, ids, groups, time.GetUtcNow(), cancellationToken);
    }

    /// <summary>Cards of these events of the listing, in this order, for a reader of these groups.</summary>
    internal async Task<IReadOnlyList<EventCard>> CardsAsync(IReadOnlyList<ListedEvent> events, IReadOnlyCollection<Guid> groups, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await reader.ReadAsync(db, events, groups, time.GetUtcNow(), cancellationToken);
    }

    private async Task<MonthSheet> MonthAsync(
        AppDbContext db, ILookup<DateOnly, ListedEvent> byDay, CatalogFilter filter, IReadOnlyCollection<Guid> groups, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var first = filter.Month ?? CatalogSql.MonthOf(PortalFormats.Today(now, CatalogSql.PortalZone));
        var monday = CatalogSql.MondayOf(first);
        var weeks = (first.AddMonths(1).DayNumber - monday.DayNumber + 6) / 7;
        return new(first, await DaysAsync(db, Enumerable.Range(0, weeks * 7).Select(monday.AddDays), byDay, ShownInAMonth, groups, now, cancellationToken));
    }

    /// <param name="byDay">By start; only those that are shown cost a card.</param>
    private async Task<IReadOnlyList<DaySheet>> DaysAsync(
        AppDbContext db, IEnumerable<DateOnly> days, ILookup<DateOnly, ListedEvent> byDay, int shown, IReadOnlyCollection<Guid> groups, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var cards = (await reader.ReadAsync(db, [.. byDay.SelectMany(d => d.Take(shown))], groups, now, cancellationToken)).ToLookup(c => CatalogSql.DayIn(c.StartsAt));
        return [.. days.Select(d => new DaySheet(d, [.. cards[d]], byDay[d].Count()))];
    }
}
