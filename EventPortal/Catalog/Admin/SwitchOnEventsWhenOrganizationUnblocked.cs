using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Admin;

/// <summary>What the block switched off, and nothing else.</summary>
internal sealed class SwitchOnEventsWhenOrganizationUnblocked : IHandle<OrganizationUnblocked>
{
    public Task HandleAsync(OrganizationUnblocked domainEvent, AppDbContext db, CancellationToken cancellationToken)
    {
        var now = db.Now;
        return db.Events.AcrossTenants().Where(e => e.OrganizationId == domainEvent.OrganizationId && e.SwitchedOffByBlock).ExecuteUpdateAsync(
            s => s.SetProperty(e => e.IsActive, true).SetProperty(e => e.SwitchedOffByBlock, false).SetProperty(e => e.SwitchOffReason, (string?)null)
                .SetProperty(e => e.UpdatedAt, now).SetProperty(e => e.Version, e => e.Version + 1),
            cancellationToken);
    }
}
