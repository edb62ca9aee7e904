using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Invariants;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Details;

/// <summary>The page of an event that a sweep found.</summary>
internal sealed class EventFindingLinks(IDbContextFactory<AppDbContext> contexts, IOrganizations organizations) : IFindingLinks
{
    public string Of => "event";

    public async Task<IReadOnlyDictionary<Guid, string>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // findings are for platform admins, who see every organization
        var events = await db.Events.AcrossTenants().Where(e => ids.Contains(e.Id)).Select(e => new { e.Id, e.OrganizationId, e.Slug }).ToListAsync(cancellationToken);
        var owners = await organizations.FindAsync([.. events.Select(e => e.OrganizationId).Distinct()], cancellationToken);
        return events.Where(e => owners.ContainsKey(e.OrganizationId)).ToDictionary(e => e.Id, e => CatalogUrls.Event(owners[e.OrganizationId].Slug, e.Slug));
    }
}
