using EventPortal.Catalog.Dictionaries;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Search;
using EventPortal.Catalog.Speakers;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Details;

/// <summary>The queries of the event page, apart from their running, so that a test translates each for both providers.</summary>
internal static class EventPageSql
{
    // Readers are of no tenant: Reachable and OpenTo decide who may see the event.
    public static IQueryable<Event> Visible(AppDbContext db, Guid organizationId, string slug, IReadOnlyCollection<Guid> groups) =>
        Whole(db.Events.AcrossTenants().Reachable().OpenTo(groups).Where(e => e.OrganizationId == organizationId && e.Slug == slug));

    /// <summary>In any state, for its organizers: the tenant filter stays on.</summary>
    public static IQueryable<Event> Own(AppDbContext db, Guid eventId) => Whole(db.Events.Where(e => e.Id == eventId));

    /// <summary>The present address of an event that was once at this one, if the reader may see it there.</summary>
    public static IQueryable<string> Moved(AppDbContext db, Guid organizationId, string slug, IReadOnlyCollection<Guid> groups) =>
        db.Events.AcrossTenants().Reachable().OpenTo(groups)
            .Where(e => e.OrganizationId == organizationId && db.Set<EventSlug>().AcrossTenants().Any(s => s.EventId == e.Id && s.OrganizationId == organizationId && s.Slug == slug))
            .OrderBy(e => e.Id).Select(e => e.Slug);

    private static IQueryable<Event> Whole(IQueryable<Event> events) => events.AsNoTracking().AsSplitQuery()
        .Include(e => e.Lessons).Include(e => e.Includes).Include(e => e.Advantages).Include(e => e.Directions)
        .Include(e => e.Speakers).Include(e => e.Organizers).Include(e => e.Groups).OrderBy(e => e.Id);

    public static IQueryable<Names> Dictionaries(AppDbContext db, Guid eventId) => db.Events.AcrossTenants().Where(e => e.Id == eventId).Select(e => new Names
    {
        Type = db.Set<EventType>().Where(t => t.Id == e.EventTypeId).Select(t => new DictionaryName(t.Slug, t.Name, t.NameEn, t.NameRu)).FirstOrDefault(),
        Level = db.Set<EventLevel>().Where(l => l.Id == e.LevelId).Select(l => new DictionaryName(l.Slug, l.Name, l.NameEn, l.NameRu)).FirstOrDefault(),
        LevelColor = db.Set<EventLevel>().Where(l => l.Id == e.LevelId).Select(l => l.Color).FirstOrDefault(),
        Sector = db.Set<EducationalSector>().Where(s => s.Id == e.SectorId).Select(s => new DictionaryName(s.Slug, s.Name, s.NameEn, s.NameRu)).FirstOrDefault(),
        Exam = db.Set<Exam>().Where(x => x.Id == e.CertificateExamId).Select(x => new DictionaryName(x.Slug, x.Name, x.NameEn, x.NameRu)).FirstOrDefault(),
        Budget = db.Set<BudgetEducation>().Where(b => b.Id == e.BudgetEducationId).Select(b => new DictionaryName(b.Slug, b.Name, b.NameEn, b.NameRu)).FirstOrDefault(),
    });

    // Of the one event that the reader sees.
    public static IQueryable<EventSpeaker> Speakers(AppDbContext db, IReadOnlyCollection<Guid> ids) =>
        db.Speakers.AsNoTracking().AcrossTenants().Where(s => ids.Contains(s.Id));

    public static IQueryable<EventOrganizer> Organizers(AppDbContext db, IReadOnlyCollection<Guid> ids) =>
        db.Organizers.AsNoTracking().AcrossTenants().Where(o => ids.Contains(o.Id));

    internal sealed record Names
    {
        public DictionaryName? Type { get; init; }

        public DictionaryName? Level { get; init; }

        public string? LevelColor { get; init; }

        public DictionaryName? Sector { get; init; }

        public DictionaryName? Budget { get; init; }

        public DictionaryName? Exam { get; init; }
    }
}
