using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Dictionaries;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Products;
using EventPortal.Catalog.Search;
using EventPortal.Catalog.Speakers;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Listing;

/// <summary>
/// Reads of the listing. It spans organizations and knows private events too: who may see which of them is decided at every search, and again by the
/// query that reads the cards.
/// </summary>
internal static class ListingSql
{
    /// <summary>Listed, and what was listed and has been called off (calendars that follow the catalog must hear of it).</summary>
    public static IQueryable<Event> Shown(AppDbContext db) => db.Events.AsNoTracking().AcrossTenants()
        .Where(e => e.IsActive && !e.Hide && (e.Status == EventStatus.Published || e.Status == EventStatus.Completed
            || (e.Status == EventStatus.Cancelled && e.PublishedAt != null)));

    /// <summary>The events that changed, or whose tickets did, deleted ones too.</summary>
    public static IQueryable<Change> ChangedSince(AppDbContext db, DateTimeOffset since) =>
        db.Events.IgnoreQueryFilters().Where(e => e.UpdatedAt >= since).Select(e => new { EventId = e.Id, e.UpdatedAt })
            .Concat(db.Products.IgnoreQueryFilters().Where(p => p.UpdatedAt >= since).Select(p => new { p.EventId, p.UpdatedAt }))
            .Select(c => new Change(c.EventId, c.UpdatedAt));

    public static IQueryable<Row> Rows(IQueryable<Event> events) => events.Select(e => new Row
    {
        Id = e.Id, OrganizationId = e.OrganizationId, Status = e.Status, StartsAt = e.StartsAt, EndsAt = e.EndsAt, PublishedAt = e.PublishedAt,
        UpdatedAt = e.UpdatedAt, Version = e.Version, Title = e.Content.Title, Kind = e.Content.Kind, Format = e.Content.Format,
        Language = e.Content.Language, City = e.Content.City, ProTeach = e.Content.ProTeach, PriceAfterApproval = e.Settings.PriceAfterApproval,
        TypeId = e.EventTypeId, LevelId = e.LevelId, SectorId = e.SectorId,
    });

    public static IQueryable<Link> Directions(IQueryable<Event> events) => events.SelectMany(e => e.Directions.Select(d => new Link(e.Id, d.Id)));

    public static IQueryable<Link> Groups(IQueryable<Event> events) => events.SelectMany(e => e.Groups.Select(g => new Link(e.Id, g.GroupId)));

    public static IQueryable<SpeakerLink> Speakers(AppDbContext db, IQueryable<Event> events) => events.SelectMany(e => e.Speakers)
        .Join(db.Set<EventSpeaker>().IgnoreQueryFilters(), l => l.SpeakerId, s => s.Id, (l, s) => new SpeakerLink(l.EventId, s.Id, s.FullName));

    public static IQueryable<NameLink> Organizers(AppDbContext db, IQueryable<Event> events) => events.SelectMany(e => e.Organizers)
        .Join(db.Set<EventOrganizer>().IgnoreQueryFilters(), l => l.OrganizerId, o => o.Id, (l, o) => new NameLink(l.EventId, o.Name));

    public static IQueryable<PriceLink> Prices(AppDbContext db, IQueryable<Event> events) => events
        .Join(db.Set<TicketType>().IgnoreQueryFilters(), e => e.Id, t => t.EventId, (e, t) => t).Where(t => t.IsActive)
        .Select(t => new PriceLink(t.EventId, t.SalePriceMinor ?? t.PriceMinor, t.SalesStart, t.SalesEnd));

    public static IQueryable<Entry> Entries<TEntry>(AppDbContext db)
        where TEntry : DictionaryEntry =>
        db.Set<TEntry>().OrderBy(e => e.MyOrder).ThenBy(e => e.Name).Select(e => new Entry(e.Id, e.Slug, e.Name, e.NameEn, e.NameRu));

    /// <summary>When entries of the facets' dictionaries were changed, ordered or merged.</summary>
    public static IQueryable<DateTimeOffset?> DictionaryChanges(AppDbContext db) => db.EventTypes.Select(e => (DateTimeOffset?)e.UpdatedAt)
        .Concat(db.EventLevels.Select(e => (DateTimeOffset?)e.UpdatedAt)).Concat(db.EventDirections.Select(e => (DateTimeOffset?)e.UpdatedAt))
        .Concat(db.EducationalSectors.Select(e => (DateTimeOffset?)e.UpdatedAt)).Concat(db.Set<DictionaryAlias>().Select(a => (DateTimeOffset?)a.CreatedAt));

    /// <summary>
    /// Events whose whole text has each of the words; <paramref name="stems"/> are keys (<see cref="Spelling"/>). The newest starts first when there
    /// are too many: more of them than a reader would ever look through.
    /// </summary>
    public static IQueryable<Guid> WithWords(AppDbContext db, IReadOnlyList<string> stems, DateTimeOffset from, DateTimeOffset to, int limit)
    {
        var events = db.Events.AsNoTracking().AcrossTenants().Listed().Where(e => e.EndsAt > from && e.StartsAt < to);
        foreach (var stem in stems.Select(s => " " + s)) events = events.Where(e => e.SearchText.Contains(stem));
        return events.OrderByDescending(e => e.StartsAt).Select(e => e.Id).Take(limit);
    }

    internal sealed record Change(Guid EventId, DateTimeOffset At);

    internal sealed record Link(Guid EventId, Guid Id);

    internal sealed record SpeakerLink(Guid EventId, Guid Id, string Name);

    internal sealed record NameLink(Guid EventId, string Name);

    internal sealed record PriceLink(Guid EventId, long Minor, DateTimeOffset? SalesStart, DateTimeOffset? SalesEnd);

    internal sealed record Entry(Guid Id, string Slug, string Uk, string En, string Ru)
    {
        public DictionaryName Name => new(Slug, Uk, En, Ru);
    }

    internal sealed record Row
    {
        public required Guid Id { get; init; }

        public required Guid OrganizationId { get; init; }

        public required EventStatus Status { get; init; }

        public required DateTimeOffset StartsAt { get; init; }

        public required DateTimeOffset EndsAt { get; init; }

        public required DateTimeOffset? PublishedAt { get; init; }

        public required DateTimeOffset UpdatedAt { get; init; }

        public required int Version { get; init; }

        public required string Title { get; init; }

        public required EventKind Kind { get; init; }

        public required EventFormat Format { get; init; }

        public required string Language { get; init; }

        public required string? City { get; init; }

        public required bool ProTeach { get; init; }

        public required bool PriceAfterApproval { get; init; }

        public required Guid? TypeId { get; init; }

        public required Guid? LevelId { get; init; }

        public required Guid? SectorId { get; init; }
    }
}
