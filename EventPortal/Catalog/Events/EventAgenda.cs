using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Events;

internal sealed class EventAgenda(IDbContextFactory<AppDbContext> contexts, IEventDirectory directory) : IEventAgenda
{
    private const int Most = 100;

    public async Task<IReadOnlyList<EventSummary>> BetweenAsync(
        IReadOnlyCollection<Guid>? organizationIds, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // The caller names the organizations that the reader is a member of.
        var events = db.Events.AcrossTenants().Where(e => e.StartsAt <= to && e.EndsAt >= from)
            .Where(e => e.Status == EventStatus.Published || e.Status == EventStatus.Completed);
        if (organizationIds is not null) events = events.Where(e => organizationIds.Contains(e.OrganizationId));
        var ids = await events.OrderBy(e => e.StartsAt).Take(Most).Select(e => e.Id).ToListAsync(cancellationToken);
        var found = await directory.FindAsync(ids, cancellationToken);
        return [.. ids.Select(id => found[id])];
    }
}
