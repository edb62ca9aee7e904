using EventPortal.Catalog.Listing;
using EventPortal.Catalog.Search;

namespace EventPortal.Catalog.Widget;

/// <summary>Reads for frames on other sites, whose reader is nobody.</summary>
public sealed class WidgetQueries(CatalogQueries catalog, TimeProvider time, IServiceProvider services)
{
    // internal types: they cannot stand in the constructor of a public one
    private readonly CatalogListing listing = services.GetRequiredService<CatalogListing>();
    private readonly ComposedMemo composed = services.GetRequiredService<ComposedMemo>();

    /// <summary>The next public events of an organization, and how many there are.</summary>
    public async Task<(IReadOnlyList<EventCard> Cards, int Total)> ComingAsync(Guid organizationId, int most, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var events = await listing.CurrentAsync(cancellationToken);
        // of guests: a frame shows what anybody sees
        var coming = await composed.GetAsync(events, $"widget {organizationId}", () => Task.FromResult<ListedEvent[]>(
            [.. events.Coming.Where(e => e.OrganizationId == organizationId && e.IsOfGuests && !e.IsOver(now))]));
        return (await catalog.CardsAsync([.. coming.Take(most)], [], cancellationToken), coming.Length);
    }
}
