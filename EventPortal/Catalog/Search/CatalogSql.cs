using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Dictionaries;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Products;
using EventPortal.Catalog.Speakers;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Search;

/// <summary>The queries of the catalog, apart from their running, so that a test translates each for both providers.</summary>
internal static class CatalogSql
{
    /// <summary>The days of the catalog run by the clock of Kyiv, whatever zone an event has.</summary>
    public static readonly TimeZoneInfo PortalZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv");

    [Flags]
    public enum Facet
    {
        None = 0,
        Sector = 1,
        Direction = 2,
        Format = 4,
    }

    /// <summary>Events that match the filter, all but one of its facets: the counts of a facet answer "and if I chose this one?".</summary>
    public static IQueryable<Event> Matching(AppDbContext db, CatalogFilter filter, IReadOnlyCollection<Guid> groups, DateTimeOffset now, Facet except = Facet.None)
    {
        // The public catalog spans organizations: Listed and OpenTo decide what the reader may see.
        var events = db.Events.AsNoTracking().AcrossTenants().Listed().OpenTo(groups);
        events = filter.Past
            ? events.Where(e => e.Status == EventStatus.Completed || e.EndsAt <= now)
            : events.Where(e => e.Status == EventStatus.Published && e.EndsAt > now);
        foreach (var word in SearchIndexing.Words(filter.Query)) events = events.Where(e => e.SearchText.Contains(word));
        if (filter.OrganizationId is { } owner) events = events.Where(e => e.OrganizationId == owner);
        if (filter.Day is { } day)
        {
            var (from, to) = DayOf(day);
            events = events.Where(e => e.StartsAt >= from && e.StartsAt < to);
        }
        if (filter.Free) events = events.Where(e => db.Set<TicketType>().Any(t => t.EventId == e.Id && t.IsActive && (t.SalePriceMinor ?? t.PriceMinor) == 0));
        if (filter.Sectors.Count > 0 && !except.HasFlag(Facet.Sector))
            events = events.Where(e => db.Set<EducationalSector>().Any(s => s.Id == e.SectorId && filter.Sectors.Contains(s.Slug)));
        if (filter.Directions.Count > 0 && !except.HasFlag(Facet.Direction))
            events = events.Where(e => e.Directions.Any(d => filter.Directions.Contains(d.Slug)));
        if (filter.Formats.Count > 0 && !except.HasFlag(Facet.Format)) events = events.Where(e => filter.Formats.Contains(e.Content.Format));
        return events;
    }

    public static IQueryable<Event> Sorted(AppDbContext db, IQueryable<Event> events, CatalogFilter filter, DateTimeOffset now) => filter switch
    {
        { Sort: CatalogSort.Newest } => events.OrderByDescending(e => e.PublishedAt).ThenBy(e => e.Id),
        { Sort: CatalogSort.Price } => events
            .OrderBy(e => db.Set<TicketType>()
                .Where(t => t.EventId == e.Id && t.IsActive && (t.SalesStart == null || t.SalesStart <= now) && (t.SalesEnd == null || t.SalesEnd > now))
                .Min(t => (long?)(t.SalePriceMinor ?? t.PriceMinor)) ?? long.MaxValue)
            .ThenBy(e => e.StartsAt).ThenBy(e => e.Id),
        { Past: true } => events.OrderByDescending(e => e.EndsAt).ThenBy(e => e.Id),
        // what has begun already is for those who joined in time
        _ => events.OrderBy(e => e.StartsAt <= now ? 1 : 0).ThenBy(e => e.StartsAt).ThenBy(e => e.Id),
    };

    public static IQueryable<CardRow> Cards(AppDbContext db, IQueryable<Event> events) => events.Select(e => new CardRow
    {
        Id = e.Id, OrganizationId = e.OrganizationId, Slug = e.Slug, Status = e.Status, StartsAt = e.StartsAt, EndsAt = e.EndsAt, TimeZone = e.TimeZone,
        Title = e.Content.Title, Language = e.Content.Language, Kind = e.Content.Kind, Format = e.Content.Format, City = e.Content.City,
        PracticalHours = e.Content.PracticalHours, SelfEducationHours = e.Content.SelfEducationHours, RegistrationCompleted = e.RegistrationCompleted,
        ApprovalRequired = e.Settings.ApprovalRequired, PriceAfterApproval = e.Settings.PriceAfterApproval,
        Type = db.Set<EventType>().Where(t => t.Id == e.EventTypeId).Select(t => new DictionaryName(t.Slug, t.Name, t.NameEn, t.NameRu)).FirstOrDefault(),
        Level = db.Set<EventLevel>().Where(l => l.Id == e.LevelId).Select(l => new DictionaryName(l.Slug, l.Name, l.NameEn, l.NameRu)).FirstOrDefault(),
        Direction = e.Directions.OrderBy(d => d.MyOrder).Select(d => d.Slug).FirstOrDefault(),
        Speaker = e.Speakers.OrderBy(l => l.MyOrder)
            .Select(l => db.Set<EventSpeaker>().Where(s => s.Id == l.SpeakerId).Select(s => s.FullName).FirstOrDefault()).FirstOrDefault(),
        GroupId = e.Groups.OrderBy(g => g.GroupId).Select(g => (Guid?)g.GroupId).FirstOrDefault(),
    });

    /// <summary>What the events of a page offer; they were found by the reader's own rights.</summary>
    public static IQueryable<Product> Offers(AppDbContext db, IReadOnlyCollection<Guid> eventIds) =>
        db.Products.AsNoTracking().AcrossTenants().Where(p => eventIds.Contains(p.EventId) && p.IsActive).OrderBy(p => p.SortOrder);

    public static IQueryable<Counted<EventFormat>> Formats(IQueryable<Event> events) =>
        events.GroupBy(e => e.Content.Format).Select(g => new Counted<EventFormat>(g.Key, g.Count()));

    public static IQueryable<Counted<DictionaryName>> Sectors(AppDbContext db, IQueryable<Event> events) => db.Set<EducationalSector>()
        .OrderBy(s => s.MyOrder)
        .Select(s => new Counted<DictionaryName>(new DictionaryName(s.Slug, s.Name, s.NameEn, s.NameRu), events.Count(e => e.SectorId == s.Id)));

    public static IQueryable<Counted<DictionaryName>> Directions(AppDbContext db, IQueryable<Event> events) => db.Set<EventDirection>()
        .OrderBy(d => d.MyOrder)
        .Select(d => new Counted<DictionaryName>(new DictionaryName(d.Slug, d.Name, d.NameEn, d.NameRu), events.Count(e => e.Directions.Any(x => x.Id == d.Id))));

    /// <summary>Events that begin in these days, whether or not they are over by now.</summary>
    public static IQueryable<Event> Between(AppDbContext db, DateOnly from, DateOnly to, IReadOnlyCollection<Guid> groups)
    {
        var (first, last) = (DayOf(from).From, DayOf(to).To);
        // As in Matching: the rules of visibility are the predicate.
        return db.Events.AsNoTracking().AcrossTenants().Listed().OpenTo(groups).Where(e => e.StartsAt >= first && e.StartsAt < last).OrderBy(e => e.StartsAt);
    }

    internal static (DateTimeOffset From, DateTimeOffset To) DayOf(DateOnly day) => (Midnight(day), Midnight(day.AddDays(1)));

    private static DateTimeOffset Midnight(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, PortalZone.GetUtcOffset(local)).ToUniversalTime();
    }

    internal sealed record Counted<T>(T Value, int Count);
}
