using EventPortal.Catalog.Details;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Search;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Related;

/// <summary>What else may interest the reader of an event: of the same direction, type or organization, coming ones first.</summary>
public sealed class RelatedEvents(IDbContextFactory<AppDbContext> contexts, IOrganizations organizations, CatalogQueries catalog, TimeProvider time)
{
    /// <summary>A row of cards.</summary>
    private const int Shown = 3;

    /// <param name="viewer">The signed-in reader; null: a guest.</param>
    public async Task<IReadOnlyList<EventCard>> ForAsync(EventPageView view, Guid? viewer, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var groups = await organizations.GroupsOfAsync(viewer, cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var coming = await RelatedSql.Coming(db, view, groups, now).ToListAsync(cancellationToken);
        var chosen = Ranked(coming).OrderBy(c => c.StartsAt).ToList();
        if (chosen.Count < Shown) chosen.AddRange(Ranked(await RelatedSql.Past(db, view, groups, now).ToListAsync(cancellationToken)).Take(Shown - chosen.Count));
        return await catalog.CardsAsync([.. chosen.Select(c => c.Id)], viewer, cancellationToken);
    }

    // what is about the same thing is nearer than what is of the same kind or by the same people
    private static IEnumerable<RelatedSql.Candidate> Ranked(IEnumerable<RelatedSql.Candidate> candidates) => candidates
        .Select((candidate, place) => (candidate, place))
        .OrderByDescending(c => (c.candidate.SameDirection ? 4 : 0) + (c.candidate.SameType ? 2 : 0) + (c.candidate.SameOrganization ? 1 : 0))
        .ThenBy(c => c.place).Take(Shown).Select(c => c.candidate);
}
