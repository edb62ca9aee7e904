using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Details;
using EventPortal.Catalog.Listing;
using EventPortal.Catalog.Search;
using EventPortal.Notifications.Contracts;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Feeds;

/// <summary>The events of a filter for calendars that follow it. Calendar programs are guests: private events never stand in it.</summary>
public sealed class CatalogFeedQueries(IDbContextFactory<AppDbContext> contexts, IOrganizations organizations, TimeProvider time, IServiceProvider services)
{
    /// <summary>A calendar with more in it is no help; the next ones win.</summary>
    private const int MaxEntries = 500;

    // what is over stays for a while: it does not vanish from a calendar the minute it ends
    private static readonly TimeSpan KeptAfter = TimeSpan.FromDays(30);

    // internal type: it cannot stand in the constructor of a public one
    private readonly CatalogListing listing = services.GetRequiredService<CatalogListing>();

    /// <summary>What is in the feed, and a mark that changes with any of it.</summary>
    public async Task<FeedContent> FindAsync(CatalogFilter filter, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var events = await listing.CurrentAsync(cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var text = await TextSearch.PrepareAsync(db, events, filter, now, cancellationToken);
        var followed = new ListingSearch(events, filter, [], now).Followed(text, now - KeptAfter).Take(MaxEntries);
        return FeedContent.Of([.. followed.Select(e => (e.Id, e.Version))]);
    }

    /// <param name="root">Of the site: addresses in a calendar are whole.</param>
    public async Task<IReadOnlyList<CalendarEntry>> EntriesAsync(FeedContent content, Uri root, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await FeedSql.Rows(CatalogSql.Visible(db, content.Ids, [])).ToDictionaryAsync(r => r.Id, cancellationToken);
        var owners = await organizations.FindAsync([.. rows.Values.Select(r => r.OrganizationId).Distinct()], cancellationToken);
        return [.. content.Ids.Select(id => rows.GetValueOrDefault(id)).OfType<FeedRow>().Where(r => owners.ContainsKey(r.OrganizationId))
            .Select(r => Entry(r, new Uri(root, CatalogUrls.Event(owners[r.OrganizationId].Slug, r.Slug))))];
    }

    private static CalendarEntry Entry(FeedRow row, Uri page) => new(
        $"event-{row.Id}@{page.Host}", row.Title, row.StartsAt, EventCalendar.EndOf(row.StartsAt, row.EndsAt, row.Lessons, row.LessonMinutes), row.TimeZone)
    {
        Description = row.Lead, Url = page.AbsoluteUri, Sequence = row.Version, ChangedAt = row.UpdatedAt,
        Location = row.Format is EventFormat.Online ? null : string.Join(", ", new[] { row.Address, row.City }.OfType<string>()),
        IsCancelled = row.Status is EventStatus.Cancelled,
    };
}
