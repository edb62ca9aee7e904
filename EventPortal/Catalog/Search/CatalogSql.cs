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

    /// <summary>These events, as far as the reader may see them; called-off ones too, for lists that the reader keeps.</summary>
    public static IQueryable<Event> Visible(AppDbContext db, IReadOnlyCollection<Guid> ids, IReadOnlyCollection<Guid> groups) =>
        // The public catalog spans organizations: Reachable and OpenTo decide what the reader may see.
        db.Events.AsNoTracking().AcrossTenants().Reachable().OpenTo(groups).Where(e => ids.Contains(e.Id));

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
        CoverMediaId = e.CoverMediaId,
        GroupId = e.Groups.OrderBy(g => g.GroupId).Select(g => (Guid?)g.GroupId).FirstOrDefault(),
    });

    /// <summary>What the events of a page offer; they were found by the reader's own rights.</summary>
    public static IQueryable<Product> Offers(AppDbContext db, IReadOnlyCollection<Guid> eventIds) =>
        db.Products.AsNoTracking().AcrossTenants().Where(p => eventIds.Contains(p.EventId) && p.IsActive).OrderBy(p => p.SortOrder);

    internal static (DateTimeOffset From, DateTimeOffset To) DayOf(DateOnly day) => (Midnight(day), Midnight(day.AddDays(1)));

    private static DateTimeOffset Midnight(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, PortalZone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>The day on which a moment falls in the catalog.</summary>
    internal static DateOnly DayIn(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, PortalZone).DateTime);

    internal static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    internal static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
