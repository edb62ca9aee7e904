using EventPortal.Catalog.Details;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Listing;
using EventPortal.Catalog.Search;
using EventPortal.Organizations.Contracts;

namespace EventPortal.Catalog.Related;

/// <summary>What else may interest the reader of an event: of the same direction, type or organization, coming ones first.</summary>
public sealed class RelatedEvents(IOrganizations organizations, CatalogQueries catalog, TimeProvider time, IServiceProvider services)
{
    /// <summary>A row of cards.</summary>
    private const int Shown = 3;

    // internal type: it cannot stand in the constructor of a public one
    private readonly CatalogListing listing = services.GetRequiredService<CatalogListing>();

    /// <param name="viewer">The signed-in reader; null: a guest.</param>
    public async Task<IReadOnlyList<EventCard>> ForAsync(EventPageView view, Guid? viewer, CancellationToken cancellationToken)
    {
        var groups = await organizations.GroupsOfAsync(viewer, cancellationToken);
        var alike = new AlikeSearch(await listing.CurrentAsync(cancellationToken), view, groups, time.GetUtcNow());
        var chosen = Ranked(alike.Coming()).OrderBy(e => e.StartsAt).ToList();
        if (chosen.Count < Shown) chosen.AddRange(Ranked(alike.Past()).Take(Shown - chosen.Count));
        return await catalog.CardsAsync(chosen, groups, cancellationToken);
    }

    // what is about the same thing is nearer than what is of the same kind or by the same people
    private static IEnumerable<ListedEvent> Ranked(IEnumerable<AlikeSearch.Candidate> candidates) => candidates
        .Select((candidate, place) => (candidate, place))
        .OrderByDescending(c => (c.candidate.SameDirection ? 4 : 0) + (c.candidate.SameType ? 2 : 0) + (c.candidate.SameOrganization ? 1 : 0))
        .ThenBy(c => c.place).Take(Shown).Select(c => c.candidate.Listed);
}
