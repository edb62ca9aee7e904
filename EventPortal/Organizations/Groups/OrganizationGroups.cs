using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Organizations.Groups;

internal sealed class OrganizationGroups(IDbContextFactory<AppDbContext> contexts) : IOrganizationGroups
{
    public async Task<IReadOnlyList<GroupName>> OfAsync(Guid organizationId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<Group>().Where(g => g.OrganizationId == organizationId).OrderBy(g => g.Name)
            .Select(g => new GroupName(g.Id, g.Name)).ToListAsync(cancellationToken);
    }
}
