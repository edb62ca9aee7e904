using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Events;

/// <summary>
/// An event without groups is public, so a group stays while an event is private to it; archived ones let go of it.
/// </summary>
internal sealed class KeepEventsPrivateWhenGroupDeleted : IHandle<GroupDeleted>
{
    public async Task HandleAsync(GroupDeleted domainEvent, AppDbContext db, CancellationToken cancellationToken)
    {
        // by the id of the group that its owner deletes
        var titles = await db.Events.AcrossTenants().Where(e => e.Groups.Any(g => g.GroupId == domainEvent.GroupId))
            .Select(e => e.Content.Title).Take(3).ToListAsync(cancellationToken);
        Guard.That(titles.Count == 0, CatalogErrors.GroupHasEvents, string.Join(", ", titles));
        await db.Set<EventGroup>().Where(g => g.GroupId == domainEvent.GroupId).ExecuteDeleteAsync(cancellationToken);
    }
}
