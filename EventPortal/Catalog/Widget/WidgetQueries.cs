using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Search;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Widget;

/// <summary>Reads for frames on other sites, whose reader is nobody.</summary>
public sealed class WidgetQueries(IDbContextFactory<AppDbContext> contexts, CatalogQueries catalog, TimeProvider time)
{
    /// <summary>The next public events of an organization, and how many there are.</summary>
    public async Task<(IReadOnlyList<EventCard> Cards, int Total)> ComingAsync(Guid organizationId, int most, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var total = await Coming(db, organizationId, now).CountAsync(cancellationToken);
        var next = await Coming(db, organizationId, now).OrderBy(e => e.StartsAt).ThenBy(e => e.Id).Take(most).Select(e => e.Id).ToListAsync(cancellationToken);
        return (await catalog.CardsAsync(next, null, cancellationToken), total);
    }

    // Listed, and open to a guest: a frame shows what anybody sees.
    internal static IQueryable<Event> Coming(AppDbContext db, Guid organizationId, DateTimeOffset now) => db.Events.AsNoTracking().AcrossTenants()
        .Listed().OpenTo([]).Where(e => e.OrganizationId == organizationId && e.Status == EventStatus.Published && e.EndsAt > now);
}
