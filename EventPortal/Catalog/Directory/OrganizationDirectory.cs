using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Listing;
using EventPortal.Organizations.Contracts;

namespace EventPortal.Catalog.Directory;

/// <summary>Who runs events here.</summary>
public sealed class OrganizationDirectory(IOrganizations organizations, TimeProvider time, IServiceProvider services)
{
    public const int PageSize = 24;

    // internal types: they cannot stand in the constructor of a public one
    private readonly CatalogListing listing = services.GetRequiredService<CatalogListing>();
    private readonly ComposedMemo composed = services.GetRequiredService<ComposedMemo>();

    /// <summary>Organizations by name, with how many events of each a guest finds ahead; <paramref name="page"/> from 1.</summary>
    public async Task<(IReadOnlyList<OrganizationCard> Organizations, int Total)> ListAsync(int page, CancellationToken cancellationToken)
    {
        var (found, total) = await organizations.ListAsync((page - 1) * PageSize, PageSize, cancellationToken);
        var (now, events) = (time.GetUtcNow(), await listing.CurrentAsync(cancellationToken));
        var counts = await composed.GetAsync(events, "organizations", () => Task.FromResult(events.Coming
            .Where(e => e.IsOfGuests && e.Status is EventStatus.Published && e.StartsAt > now).GroupBy(e => e.OrganizationId).ToDictionary(g => g.Key, g => g.Count())));
        return ([.. found.Select(o => new OrganizationCard(o, counts.GetValueOrDefault(o.Id)))], total);
    }
}

/// <param name="Coming">Public events ahead.</param>
public sealed record OrganizationCard(OrganizationSummary Organization, int Coming);
