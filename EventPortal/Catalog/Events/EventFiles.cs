using EventPortal.Media.Contracts;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Events;

/// <summary>Covers and approbation documents: where they are shown, and that whoever may see an event may read its document.</summary>
internal sealed class EventFiles(IDbContextFactory<AppDbContext> contexts, IOrganizations organizations) : IMediaPlaces, IMediaReaders
{
    // in every tenant and among the deleted: a file that any event shows stays
    public Task<bool> IsShownAsync(AppDbContext db, Guid mediaId, CancellationToken cancellationToken) =>
        db.Events.IgnoreQueryFilters().AnyAsync(e => e.CoverMediaId == mediaId || e.ApprobationMediaId == mediaId, cancellationToken);

    public async Task<bool> MayReadAsync(Guid mediaId, Guid? userId, CancellationToken cancellationToken)
    {
        var groups = await organizations.GroupsOfAsync(userId, cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // a reader is of no tenant; the predicate is the rule itself
        return await db.Events.AcrossTenants().Reachable().OpenTo(groups).AnyAsync(e => e.ApprobationMediaId == mediaId, cancellationToken);
    }
}
