using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Events;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Directory;

/// <summary>Who runs events here.</summary>
public sealed class OrganizationDirectory(IDbContextFactory<AppDbContext> contexts, IOrganizations organizations, TimeProvider time)
{
    public const int PageSize = 24;

    /// <summary>Organizations by name, with how many events of each a guest finds ahead; <paramref name="page"/> from 1.</summary>
    public async Task<(IReadOnlyList<OrganizationCard> Organizations, int Total)> ListAsync(int page, CancellationToken cancellationToken)
    {
        var (found, total) = await organizations.ListAsync((page - 1) * PageSize, PageSize, cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var counts = (await Coming(db, [.. found.Select(o => o.Id)], time.GetUtcNow()).ToListAsync(cancellationToken)).ToDictionary(c => c.OrganizationId, c => c.Events);
        return ([.. found.Select(o => new OrganizationCard(o, counts.GetValueOrDefault(o.Id)))], total);
    }

    // A list for everybody: Listed and OpenTo of nobody are the rule.
    internal static IQueryable<Counted> Coming(AppDbContext db, IReadOnlyCollection<Guid> organizationIds, DateTimeOffset now) => db.Events.AcrossTenants()
        .Listed().OpenTo([]).Where(e => organizationIds.Contains(e.OrganizationId) && e.Status == EventStatus.Published && e.StartsAt > now)
        .GroupBy(e => e.OrganizationId).Select(g => new Counted(g.Key, g.Count()));

    internal sealed record Counted(Guid OrganizationId, int Events);
}

/// <param name="Coming">Public events ahead.</param>
public sealed record OrganizationCard(OrganizationSummary Organization, int Coming);
