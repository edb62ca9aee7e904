using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Organizations;

internal sealed class OrganizationLogos(IDbContextFactory<AppDbContext> contexts) : IOrganizationLogos
{
    public async Task<Guid?> FindAsync(Guid organizationId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Organizations.Where(o => o.Id == organizationId).Select(o => o.LogoMediaId).FirstOrDefaultAsync(cancellationToken);
    }

    public async Task<Guid?> ShowAsync(AppDbContext db, Guid organizationId, Guid? mediaId, CancellationToken cancellationToken)
    {
        var organization = await db.Organizations.SingleAsync(o => o.Id == organizationId, cancellationToken);
        var before = organization.LogoMediaId;
        organization.ShowLogo(mediaId);
        await db.SaveChangesAsync(cancellationToken);
        return before;
    }
}
