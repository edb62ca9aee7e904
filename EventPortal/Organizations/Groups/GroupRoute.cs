using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Organizations.Groups;

/// <summary>A group under another organization's address is nobody's.</summary>
internal sealed class GroupRoute(IDbContextFactory<AppDbContext> contexts) : IRouteOrganization
{
    public string RouteKey => "GroupId";

    public async Task<Guid?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // asked before anybody has a tenant; only the owner's id comes out
        return await db.Groups.AcrossTenants().Where(g => g.Id == id).Select(g => (Guid?)g.OrganizationId).SingleOrDefaultAsync(cancellationToken);
    }
}
