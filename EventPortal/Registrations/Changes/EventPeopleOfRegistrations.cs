using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Registrations.Changes;

/// <summary>The tenant filter stays on: an organizer asks about an event of their own.</summary>
internal sealed class EventPeopleOfRegistrations : IEventPeople
{
    public async Task<EventPeople> CountAsync(AppDbContext db, Guid eventId, CancellationToken cancellationToken)
    {
        var counts = await Counts(db, eventId).ToDictionaryAsync(c => c.Status, c => c.Count, cancellationToken);
        var (confirmed, came) = (counts.GetValueOrDefault(RegistrationStatus.Confirmed), counts.GetValueOrDefault(RegistrationStatus.CheckedIn));
        return new(confirmed + came, came, counts.GetValueOrDefault(RegistrationStatus.Reserved) + counts.GetValueOrDefault(RegistrationStatus.Pending));
    }

    public async Task<IReadOnlyCollection<Guid>> OrdersAsync(AppDbContext db, Guid eventId, CancellationToken cancellationToken) =>
        await db.Registrations.Where(r => r.EventId == eventId && r.OrderId != null
                && (r.Status == RegistrationStatus.Reserved || r.Status == RegistrationStatus.Pending || r.Status == RegistrationStatus.Confirmed))
            .Select(r => r.OrderId!.Value).Distinct().ToListAsync(cancellationToken);

    internal static IQueryable<StatusCount> Counts(AppDbContext db, Guid eventId) => db.Set<Registration>().Where(r => r.EventId == eventId)
        .GroupBy(r => r.Status).Select(g => new StatusCount(g.Key, g.Count()));

    internal sealed record StatusCount(RegistrationStatus Status, int Count);
}
