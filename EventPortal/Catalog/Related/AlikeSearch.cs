using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Details;
using EventPortal.Catalog.Listing;
using EventPortal.Catalog.Search;

namespace EventPortal.Catalog.Related;

/// <summary>Finds in the listing what <see cref="RelatedEvents"/> chooses from: events of the same direction, type or organization, ended after a few.</summary>
internal sealed class AlikeSearch(ListingSnapshot events, EventPageView of, IReadOnlyCollection<Guid> groups, DateTimeOffset now)
{
    /// <summary>Enough to choose the nearest in kind from.</summary>
    private const int Looked = 24;
    private readonly int[] types = events.Keys.Find(Facet.Type, of.Type is { } type ? [type.Slug] : []);
    private readonly int[] directions = events.Keys.Find(Facet.Direction, [.. of.Directions.Select(d => d.Slug)]);

    /// <summary>The nearest first.</summary>
    public IReadOnlyList<Candidate> Coming() =>
        Alike(events.Starting((now, DateTimeOffset.MaxValue)).Where(e => e.Status is EventStatus.Published && e.StartsAt > now));

    /// <summary>Those that are over, the latest first: their recordings may be for sale.</summary>
    public IReadOnlyList<Candidate> Past() =>
        Alike(events.BegunBefore(now).Where(e => e.Status is EventStatus.Completed));

    private IReadOnlyList<Candidate> Alike(IEnumerable<ListedEvent> found) => [.. found.Where(e => e.Id != of.Id && e.IsListed && e.IsOpenTo(groups))
        .Select(e => new Candidate(e, Has(e, Facet.Direction, directions), Has(e, Facet.Type, types), e.OrganizationId == of.Organization.Id))
        .Where(c => c.SameDirection || c.SameType || c.SameOrganization).Take(Looked)];

    private static bool Has(ListedEvent listed, Facet facet, int[] wanted)
    {
        foreach (var value in listed.Values[(int)facet])
            if (Array.IndexOf(wanted, value) >= 0) return true;
        return false;
    }

    internal readonly record struct Candidate(ListedEvent Listed, bool SameDirection, bool SameType, bool SameOrganization);
}
