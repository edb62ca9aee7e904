using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Registrations.Door;

internal sealed class DoorLists(IDoorPlaces places, IProductTitles titles) : IDoorLists
{
    /// <summary>A search that finds more is no search.</summary>
    private const int MostFound = 500;

    public async Task<DoorList> ListAsync(
        AppDbContext db, Guid eventId, DoorListFilter filter, IQueryable<DoorEntry>? entries, int skip, int take, CancellationToken cancellationToken)
    {
        var rows = Expected(db, eventId);
        if (filter.TicketTypeId is { } ticket) rows = rows.Where(r => r.TicketTypeId == ticket);
        if (filter.LessonId is { } lesson) rows = entries is null ? rows.Where(r => r.LessonId == lesson) : rows.Where(r => r.LessonId == null || r.LessonId == lesson);
        if (filter.Came is { } came)
            rows = entries is null ? rows.Where(r => (r.Status == RegistrationStatus.CheckedIn) == came) : rows.Where(r => entries.Any(e => e.RegistrationId == r.Id) == came);
        if (filter.Text?.Trim() is { Length: > 0 } text)
        {
            var found = (await places.SearchAsync(db, eventId, text, MostFound, cancellationToken)).Select(p => p.Id).ToList();
            rows = rows.Where(r => found.Contains(r.Id));
        }
        var total = await rows.CountAsync(cancellationToken);
        var page = await rows.OrderBy(r => r.Person.LastName).ThenBy(r => r.Person.FirstName).ThenBy(r => r.Id)
            .Skip(skip).Take(take).Select(r => new { r.Id, At = r.Status == RegistrationStatus.CheckedIn ? r.CheckedInAt : null }).ToListAsync(cancellationToken);
        var ids = page.Select(r => r.Id).ToList();
        var described = await places.FindAsync(db, eventId, ids, cancellationToken);
        var entered = entries is null ? null : await entries.Where(e => ids.Contains(e.RegistrationId)).ToDictionaryAsync(e => e.RegistrationId, e => (DateTimeOffset?)e.At, cancellationToken);
        return new([.. page.Select(r => new DoorLine(described[r.Id], entered is null ? r.At : entered.GetValueOrDefault(r.Id)))], total);
    }

    public async Task<DoorGroups> GroupAsync(AppDbContext db, Guid eventId, CancellationToken cancellationToken)
    {
        var counts = await Expected(db, eventId).GroupBy(r => new { r.TicketTypeId, r.LessonId, r.Status })
            .Select(g => new { g.Key.TicketTypeId, g.Key.LessonId, g.Key.Status, Count = g.Count() }).ToListAsync(cancellationToken);
        var named = await titles.FindAsync(db, [.. counts.Select(c => c.TicketTypeId).Distinct()], cancellationToken);
        var tickets = counts.GroupBy(c => c.TicketTypeId)
            .Select(g => new DoorGroup(g.Key, named.GetValueOrDefault(g.Key, ""), g.Where(c => c.Status is RegistrationStatus.CheckedIn).Sum(c => c.Count), g.Sum(c => c.Count)));
        var lessons = counts.Where(c => c.LessonId is not null).GroupBy(c => c.LessonId!.Value)
            .Select(g => new DoorGroup(g.Key, "", g.Where(c => c.Status is RegistrationStatus.CheckedIn).Sum(c => c.Count), g.Sum(c => c.Count)));
        return new([.. tickets.OrderBy(t => t.Title, StringComparer.CurrentCulture)], [.. lessons]);
    }

    private static IQueryable<Registration> Expected(AppDbContext db, Guid eventId) => db.Registrations.AsNoTracking()
        .Where(r => r.EventId == eventId && (r.Status == RegistrationStatus.Confirmed || r.Status == RegistrationStatus.CheckedIn));
}
