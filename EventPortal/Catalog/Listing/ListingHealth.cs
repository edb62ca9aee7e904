using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EventPortal.Catalog.Listing;

/// <summary>A server that has just started is sent visitors once it has the listing, or once it has tried long enough.</summary>
internal sealed class ListingHealth(CatalogListing listing, ListingKeeper keeper) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        listing.IsLoaded ? HealthCheckResult.Healthy("listing in memory")
        : keeper.IsLate ? HealthCheckResult.Degraded("listing not read in time")
        : HealthCheckResult.Unhealthy("reading the listing"));
}
