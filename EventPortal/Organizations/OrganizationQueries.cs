using EventPortal.Organizations.Contracts;
using EventPortal.Organizations.Groups;
using EventPortal.Organizations.Members;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Organizations;

/// <summary>Reads across tenants: names are public, memberships are asked for by the user's own id.</summary>
public sealed class OrganizationQueries(IDbContextFactory<AppDbContext> contexts) : IOrganizations
{
    public async Task<IReadOnlyDictionary<Guid, OrganizationSummary>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await db.Set<Organization>().AsNoTracking().Where(o => ids.Contains(o.Id)).ToListAsync(cancellationToken);
        return found.ToDictionary(o => o.Id, Summarize);
    }

    public async Task<OrganizationProfile?> FindBySlugAsync(string slug, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await db.Set<Organization>().AsNoTracking().SingleOrDefaultAsync(o => o.Slug == slug && o.BlockedAt == null, cancellationToken);
        return found is null ? null : new(
            found.Id, found.Name, found.Slug, found.Description, found.Logo, found.Settings.Phone, found.Settings.Email, found.Settings.Website)
        {
            ThemeColor = found.Settings.ThemeColor, LegalName = found.Settings.LegalName, TaxCode = found.Settings.TaxCode,
        };
    }

    public async Task<(IReadOnlyList<OrganizationSummary> Organizations, int Total)> ListAsync(int skip, int take, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var all = db.Set<Organization>().AsNoTracking().Where(o => o.BlockedAt == null);
        var found = await all.OrderBy(o => o.Name).ThenBy(o => o.Id).Skip(skip).Take(take).ToListAsync(cancellationToken);
        return ([.. found.Select(Summarize)], await all.CountAsync(cancellationToken));
    }

    public async Task<IReadOnlyDictionary<Guid, string>> GroupNamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // The caller asks only about groups that its reader sees.
        return await db.Set<Group>().AcrossTenants().Where(g => ids.Contains(g.Id)).ToDictionaryAsync(g => g.Id, g => g.Name, cancellationToken);
    }

    public async Task<IReadOnlySet<Guid>> GroupsVisibleToAsync(Guid userId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // what a deleted organization had is nobody's, hence the look at Organizations, whose filter leaves those out
        var joined = db.Set<GroupMember>().AcrossTenants()
            .Where(m => m.UserId == userId && db.Set<Organization>().Any(o => o.Id == m.OrganizationId)).Select(m => m.GroupId);
        var moderated = db.Set<Group>().AcrossTenants()
            .Where(g => db.Set<OrganizationMember>().Any(m => m.UserId == userId && m.OrganizationId == g.OrganizationId)
                && db.Set<Organization>().Any(o => o.Id == g.OrganizationId))
            .Select(g => g.Id);
        return (await joined.Union(moderated).ToListAsync(cancellationToken)).ToHashSet();
    }

    public async Task<IReadOnlySet<Guid>> MembershipsOfAsync(Guid userId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // nobody works for an organization that is blocked or archived
        return (await db.Set<OrganizationMember>().AcrossTenants().Where(m => m.UserId == userId && db.Set<Organization>().Any(o => o.Id == m.OrganizationId && o.BlockedAt == null))
            .Select(m => m.OrganizationId).ToListAsync(cancellationToken)).ToHashSet();
    }

    public async Task<bool> IsOwnerAsync(Guid userId, Guid organizationId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<Organization>().AnyAsync(o => o.Id == organizationId && o.OwnerId == userId, cancellationToken);
    }

    private static OrganizationSummary Summarize(Organization o) =>
        new(o.Id, o.Name, o.Slug, o.Logo, o.Settings.ThemeColor, o.Settings.Phone, o.Settings.Email);
}
