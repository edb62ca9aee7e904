using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Dictionaries;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Events;

internal sealed class OfficeCatalog : IOfficeCatalog
{
    private const int Most = 300;

    public async Task<IReadOnlyList<OfficeEvent>> EventsAsync(AppDbContext db, CancellationToken cancellationToken) =>
        await Narrow(db.Events.OrderByDescending(e => e.StartsAt).ThenByDescending(e => e.Id).Take(Most)).ToListAsync(cancellationToken);

    public async Task<IReadOnlyDictionary<Guid, OfficeEvent>> FindAsync(AppDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await Narrow(db.Events.IgnoreQueryFilters([AppFilters.SoftDelete]).Where(e => ids.Contains(e.Id))).ToDictionaryAsync(e => e.Id, cancellationToken);

    public async Task<IReadOnlyList<OfficeTicketType>> TicketTypesAsync(AppDbContext db, Guid eventId, CancellationToken cancellationToken) =>
        [.. (await db.TicketTypes.AsNoTracking().Where(t => t.EventId == eventId).OrderBy(t => t.SortOrder).ThenBy(t => t.Id).ToListAsync(cancellationToken))
            .Select(t => new OfficeTicketType(t.Id, t.Title, t.FullPrice, t.Price, t.Available, t.LessonId, t.IsActive))];

    public Task<IReadOnlyList<AreaName>> SectorsAsync(AppDbContext db, CancellationToken cancellationToken) => db.EducationalSectors.NamesAsync(cancellationToken);

    public Task<IReadOnlyList<AreaName>> ExamsAsync(AppDbContext db, CancellationToken cancellationToken) => db.Exams.NamesAsync(cancellationToken);

    private static IQueryable<OfficeEvent> Narrow(IQueryable<Event> events) =>
        events.Select(e => new OfficeEvent(e.Id, e.Content.Title, e.StartsAt, e.TimeZone, e.Content.Language));
}
