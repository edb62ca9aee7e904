using EventPortal.Catalog.Contracts;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Events;

/// <summary>
/// All events of a deleted organization are archived. Refused while people hold places in one that is still ahead: calling it off tells and refunds them,
/// archiving would do neither (docs/decisions/0031-deleting-an-organization.md).
/// </summary>
internal sealed class ArchiveEventsWhenOrganizationDeleted : IHandle<OrganizationDeleted>
{
    public async Task HandleAsync(OrganizationDeleted domainEvent, AppDbContext db, CancellationToken cancellationToken)
    {
        // all by the id of the organization that its owner deletes
        var events = await db.Events.AcrossTenants().Where(e => e.OrganizationId == domainEvent.OrganizationId).ToListAsync(cancellationToken);
        var ahead = events.Where(e => e.Status is EventStatus.Published && e.EndsAt > db.Now).ToDictionary(e => e.Id);
        var ids = ahead.Keys.ToList();
        // closes the sale first: a hold waits for these rows and is refused, so what is counted next is all there will be
        await db.Products.AcrossTenants().Where(p => ids.Contains(p.EventId)).ExecuteUpdateAsync(s => s.SetProperty(p => p.IsActive, false), cancellationToken);
        var taken = await db.Products.AcrossTenants().Where(p => ids.Contains(p.EventId) && p.SoldCount + p.ReservedCount > 0)
            .Select(p => p.EventId).Distinct().ToListAsync(cancellationToken);
        Guard.That(taken.Count == 0, CatalogErrors.OrganizationHasParticipants, string.Join(", ", taken.Take(3).Select(id => ahead[id].Content.Title)));
        foreach (var item in events) item.ArchiveWithOrganization(db.Now);
    }
}
