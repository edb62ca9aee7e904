using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Events;

/// <summary>Routes that name an event by its id belong to the event's organization.</summary>
internal sealed class EventRoute(IDbContextFactory<AppDbContext> contexts) : IRouteOrganization
{
    public string RouteKey => "EventId";

    public async Task<Guid?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // Decides which tenant is asked for; whether the reader is its member is decided next.
        return await db.Events.AcrossTenants().Where(e => e.Id == id).Select(e => (Guid?)e.OrganizationId).SingleOrDefaultAsync(cancellationToken);
    }
}
