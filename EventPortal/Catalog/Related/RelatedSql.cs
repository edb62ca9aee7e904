using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Details;
using EventPortal.Catalog.Events;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Related;

/// <summary>The queries behind <see cref="RelatedEvents"/>: walks along the index of state and start, ended after a few that match.</summary>
internal static class RelatedSql
{
    /// <summary>Enough to choose the nearest in kind from.</summary>
    private const int Looked = 24;

    public static IQueryable<Candidate> Coming(AppDbContext db, EventPageView of, IReadOnlyCollection<Guid> groups, DateTimeOffset now) =>
        Select(Alike(db, of, groups).Where(e => e.Status == EventStatus.Published && e.StartsAt > now).OrderBy(e => e.StartsAt).Take(Looked), of);

    /// <summary>Those that are over, the latest first: their recordings may be for sale.</summary>
    public static IQueryable<Candidate> Past(AppDbContext db, EventPageView of, IReadOnlyCollection<Guid> groups, DateTimeOffset now) =>
        Select(Alike(db, of, groups).Where(e => e.Status == EventStatus.Completed && e.StartsAt <= now).OrderByDescending(e => e.StartsAt).Take(Looked), of);

    // The public catalog spans organizations: Listed and OpenTo decide what the reader may see.
    private static IQueryable<Event> Alike(AppDbContext db, EventPageView of, IReadOnlyCollection<Guid> groups)
    {
        var (id, owner, type, directions) = (of.Id, of.Organization.Id, of.TypeId, of.DirectionIds);
        return db.Events.AsNoTracking().AcrossTenants().Listed().OpenTo(groups).Where(e => e.Id != id)
            .Where(e => e.OrganizationId == owner || (type != null && e.EventTypeId == type) || e.Directions.Any(d => directions.Contains(d.Id)));
    }

    private static IQueryable<Candidate> Select(IQueryable<Event> events, EventPageView of)
    {
        var (owner, type, directions) = (of.Organization.Id, of.TypeId, of.DirectionIds);
        return events.Select(e => new Candidate(
            e.Id, e.StartsAt, e.Directions.Any(d => directions.Contains(d.Id)), type != null && e.EventTypeId == type, e.OrganizationId == owner));
    }

    internal sealed record Candidate(Guid Id, DateTimeOffset StartsAt, bool SameDirection, bool SameType, bool SameOrganization);
}
