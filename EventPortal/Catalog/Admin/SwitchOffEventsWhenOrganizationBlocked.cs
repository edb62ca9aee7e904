using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Admin;

/// <summary>One statement for all its events, however many; those that an admin had switched off before stay apart.</summary>
internal sealed class SwitchOffEventsWhenOrganizationBlocked : IHandle<OrganizationBlocked>
{
    public Task HandleAsync(OrganizationBlocked domainEvent, AppDbContext db, CancellationToken cancellationToken)
    {
        var (now, reason) = (db.Now, domainEvent.Reason);
        return db.Events.AcrossTenants().Where(e => e.OrganizationId == domainEvent.OrganizationId && e.IsActive).ExecuteUpdateAsync(
            s => s.SetProperty(e => e.IsActive, false).SetProperty(e => e.SwitchedOffByBlock, true).SetProperty(e => e.SwitchOffReason, reason)
                // the listings of all servers look for what changed since
                .SetProperty(e => e.UpdatedAt, now).SetProperty(e => e.Version, e => e.Version + 1),
            cancellationToken);
    }
}
