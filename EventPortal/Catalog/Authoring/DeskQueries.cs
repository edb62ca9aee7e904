using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Products;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Authoring;

/// <summary>Lists of events for those who run them: an organization's own by the scope's tenant.</summary>
public sealed class DeskQueries(IDbContextFactory<AppDbContext> contexts, IOrganizations organizations)
{
    internal const int PageSize = 50;

    /// <summary>Events of the scope's organization; the tenant filter stays on.</summary>
    public async Task<DeskList> OfOrganizationAsync(Guid organizationId, DeskFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await ListAsync(db, db.Events.IgnoreQueryFilters([AppFilters.SoftDelete]).Where(e => e.OrganizationId == organizationId), filter, cancellationToken);
    }

    private async Task<DeskList> ListAsync(AppDbContext db, IQueryable<Event> events, DeskFilter filter, CancellationToken cancellationToken)
    {
        var now = db.Now;
        var found = DeskSql.Matching(events, filter.Query);
        var counts = (await DeskSql.Counts(found, now).ToListAsync(cancellationToken)).ToDictionary(c => c.Tab, c => c.Count);
        counts[DeskTab.All] = counts.Where(c => c.Key is not DeskTab.Archived).Sum(c => c.Value);
        var total = counts.GetValueOrDefault(filter.Tab);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var skip = (Math.Clamp(filter.Page, 1, pages) - 1) * PageSize;
        var rows = await DeskSql.Sorted(DeskSql.Rows(db, DeskSql.InTab(found, filter.Tab, now)), filter.Sort, now).Skip(skip).Take(PageSize).ToListAsync(cancellationToken);
        var owners = await organizations.FindAsync([.. rows.Select(r => r.OrganizationId).Distinct()], cancellationToken);
        return new([.. rows.Select(r => Line(r, owners.GetValueOrDefault(r.OrganizationId)?.Slug ?? ""))], total, pages, counts);
    }

    private static DeskEvent Line(DeskSql.Row r, string owner) => new(
        r.Id, r.OrganizationId, owner, r.Title, r.Slug, r.Kind, r.Status, r.Format, r.StartsAt, r.EndsAt, r.TimeZone, r.City, r.Sold,
        r.Unlimited ? null : r.Capacity, r.Types > 0, r.Hide, r.IsActive, r.DeletedAt is not null);
}

/// <summary>The queries of the lists, apart from their running, so that a test translates each for both providers.</summary>
internal static class DeskSql
{
    public static IQueryable<Event> Matching(IQueryable<Event> events, string? query)
    {
        foreach (var word in SearchIndexing.Words(query))
        {
            var (key, typed) = (" " + Search.Spelling.KeyOf(word), word);
            events = events.Where(e => (" " + e.SearchText).Contains(key) || e.Slug.Contains(typed));
        }
        return events;
    }

    public static IQueryable<Event> InTab(IQueryable<Event> events, DeskTab tab, DateTimeOffset now) => tab switch
    {
        DeskTab.Archived => events.Where(e => e.DeletedAt != null),
        DeskTab.Drafts => events.Where(e => e.DeletedAt == null && e.Status == EventStatus.Draft),
        DeskTab.Published => events.Where(e => e.DeletedAt == null && e.Status == EventStatus.Published && e.EndsAt > now),
        DeskTab.Past => events.Where(e => e.DeletedAt == null && (e.Status == EventStatus.Completed || (e.Status == EventStatus.Published && e.EndsAt <= now))),
        DeskTab.Cancelled => events.Where(e => e.DeletedAt == null && e.Status == EventStatus.Cancelled),
        _ => events.Where(e => e.DeletedAt == null),
    };

    public static IQueryable<TabCount> Counts(IQueryable<Event> events, DateTimeOffset now) => events
        .GroupBy(e => e.DeletedAt != null ? DeskTab.Archived
            : e.Status == EventStatus.Draft ? DeskTab.Drafts
            : e.Status == EventStatus.Cancelled ? DeskTab.Cancelled
            : e.Status == EventStatus.Published && e.EndsAt > now ? DeskTab.Published
            : DeskTab.Past)
        .Select(g => new TabCount(g.Key, g.Count()));

    public static IQueryable<Row> Rows(AppDbContext db, IQueryable<Event> events) => events.AsNoTracking().Select(e => new Row
    {
        Id = e.Id, OrganizationId = e.OrganizationId, Title = e.Content.Title, Slug = e.Slug, Kind = e.Content.Kind, Status = e.Status, Format = e.Content.Format,
        StartsAt = e.StartsAt, EndsAt = e.EndsAt, TimeZone = e.TimeZone, City = e.Content.City, Hide = e.Hide, IsActive = e.IsActive, DeletedAt = e.DeletedAt,
        UpdatedAt = e.UpdatedAt,
        // no filter is switched off here: IgnoreQueryFilters of a part holds for the whole query, and would show other tenants' events
        Sold = db.Set<TicketType>().Where(t => t.EventId == e.Id).Sum(t => t.SoldCount),
        Capacity = db.Set<TicketType>().Where(t => t.EventId == e.Id && t.IsActive).Sum(t => t.Quantity ?? 0),
        Types = db.Set<TicketType>().Count(t => t.EventId == e.Id && t.IsActive),
        Unlimited = db.Set<TicketType>().Any(t => t.EventId == e.Id && t.IsActive && t.Quantity == null),
    });

    public static IQueryable<Row> Sorted(IQueryable<Row> rows, DeskSort sort, DateTimeOffset now) => sort switch
    {
        DeskSort.Title => rows.OrderBy(r => r.Title).ThenBy(r => r.Id),
        DeskSort.Sold => rows.OrderByDescending(r => r.Sold).ThenBy(r => r.StartsAt).ThenBy(r => r.Id),
        DeskSort.Changed => rows.OrderByDescending(r => r.UpdatedAt).ThenBy(r => r.Id),
        _ => rows.OrderBy(r => r.EndsAt < now).ThenBy(r => r.EndsAt < now ? null : (DateTimeOffset?)r.StartsAt).ThenByDescending(r => r.StartsAt).ThenBy(r => r.Id),
    };

    internal sealed record TabCount(DeskTab Tab, int Count);

    internal sealed record Row
    {
        public Guid Id { get; init; }

        public Guid OrganizationId { get; init; }

        public required string Title { get; init; }

        public required string Slug { get; init; }

        public EventKind Kind { get; init; }

        public EventStatus Status { get; init; }

        public EventFormat Format { get; init; }

        public DateTimeOffset StartsAt { get; init; }

        public DateTimeOffset EndsAt { get; init; }

        public required string TimeZone { get; init; }

        public string? City { get; init; }

        public bool Hide { get; init; }

        public bool IsActive { get; init; }

        public DateTimeOffset? DeletedAt { get; init; }

        public DateTimeOffset UpdatedAt { get; init; }

        public int Sold { get; init; }

        public int Capacity { get; init; }

        public int Types { get; init; }

        public bool Unlimited { get; init; }
    }
}
