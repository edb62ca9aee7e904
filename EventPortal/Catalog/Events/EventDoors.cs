using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Events;

/// <summary>The tenant filter stays on; that of deleted events does not, as a ticket outlives its event.</summary>
internal sealed class EventDoors : IEventDoors
{
    public Task<DoorEvent?> FindAsync(AppDbContext db, Guid eventId, CancellationToken cancellationToken) =>
        db.Set<Event>().IgnoreQueryFilters([AppFilters.SoftDelete]).Where(e => e.Id == eventId)
            .Select(e => new DoorEvent(e.Id, e.OrganizationId, e.Status, e.StartsAt, e.EndsAt)).SingleOrDefaultAsync(cancellationToken);
}
