using EventPortal.Accounts.Contracts;
using EventPortal.Organizations.Contracts;
using EventPortal.Organizations.Groups;
using EventPortal.Organizations.Members;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Organizations.Admin;

public enum OrganizationKind
{
    All,
    Blocked,
    Archived,
}

/// <summary>Which organizations an admin looks for.</summary>
public sealed record OrganizationFilter(string? Query = null, OrganizationKind Kind = OrganizationKind.All, Keyset? After = null);

/// <summary>A line of the list; the owner's name stands beside.</summary>
public sealed record OrganizationLine(
    Guid Id, string Name, string Slug, Guid OwnerId, string OwnerName, DateTimeOffset CreatedAt, DateTimeOffset? BlockedAt, string? BlockReason, DateTimeOffset? DeletedAt, string? ArchiveReason);

public sealed record OrganizationDetail(OrganizationLine Line, string? OwnerEmail, int Members, int Groups, string? Phone, string? Email, string? Website);

/// <summary>All organizations, for platform admins.</summary>
public sealed class OrganizationAdminQueries(IDbContextFactory<AppDbContext> contexts, IUserDirectory users) : IOrganizationOwners
{
    public const int PageSize = 50;

    public async Task<KeysetPage<OrganizationLine>> ListAsync(OrganizationFilter filter, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RequireAdmin();
        var page = await Matching(db, filter).NewestFirst(o => o.CreatedAt, o => o.Id, filter.After).PageAsync(PageSize, o => new(o.CreatedAt, o.Id), cancellationToken);
        var owners = await users.FindAsync([.. page.Rows.Select(o => o.OwnerId).Distinct()], cancellationToken);
        return new([.. page.Rows.Select(o => LineOf(o, owners.GetValueOrDefault(o.OwnerId)))], page.Next);
    }

    public async Task<OrganizationDetail?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RequireAdmin();
        if (await All(db).SingleOrDefaultAsync(o => o.Id == id, cancellationToken) is not { } found) return null;
        var owner = await users.FindAsync(found.OwnerId, cancellationToken);
        // an admin looks at an organization that is not the tenant of any scope
        var members = await db.Set<OrganizationMember>().AcrossTenants().CountAsync(m => m.OrganizationId == id, cancellationToken);
        var groups = await db.Set<Group>().AcrossTenants().CountAsync(g => g.OrganizationId == id, cancellationToken);
        return new(LineOf(found, owner), owner?.Email, members, groups, found.Settings.Phone, found.Settings.Email, found.Settings.Website);
    }

    public async Task<Guid?> OwnerOfAsync(Guid organizationId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await All(db).Where(o => o.Id == organizationId).Select(o => (Guid?)o.OwnerId).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Organizations of a user with the role there.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name, OrganizationRole Role)>> OfUserAsync(Guid userId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // by the user's own id, over all organizations
        var found = await db.Set<OrganizationMember>().AcrossTenants().Where(m => m.UserId == userId)
            .Join(All(db), m => m.OrganizationId, o => o.Id, (m, o) => new { o.Id, o.Name, m.Role }).OrderBy(o => o.Name).ToListAsync(cancellationToken);
        return [.. found.Select(f => (f.Id, f.Name, f.Role))];
    }

    internal static IQueryable<Organization> Matching(AppDbContext db, OrganizationFilter filter)
    {
        var found = All(db);
        found = filter.Kind switch
        {
            OrganizationKind.Blocked => found.Where(o => o.BlockedAt != null && o.DeletedAt == null),
            OrganizationKind.Archived => found.Where(o => o.DeletedAt != null),
            _ => found.Where(o => o.DeletedAt == null),
        };
        // organizations are thousands, not millions: their names may be read through
#pragma warning disable CA1304, CA1311, CA1862 // lower() of the database
        if (filter.Query?.Trim().ToLowerInvariant() is { Length: > 0 } query) found = found.Where(o => o.Name.ToLower().Contains(query) || o.Slug.Contains(query));
#pragma warning restore CA1304, CA1311, CA1862
        return found;
    }

    private static IQueryable<Organization> All(AppDbContext db) => db.Organizations.IgnoreQueryFilters([AppFilters.SoftDelete]).AsNoTracking();

    private static OrganizationLine LineOf(Organization o, UserCard? owner) => new(
        o.Id, o.Name, o.Slug, o.OwnerId, owner?.FullName ?? "", o.CreatedAt, o.BlockedAt, o.BlockReason, o.DeletedAt, o.ArchiveReason);
}
