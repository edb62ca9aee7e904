using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Authoring;

/// <summary>Platform admins take an event off the site, or put it back; for their pages only, since it reaches every organization's events.</summary>
public sealed class EventSwitching(IDbContextFactory<AppDbContext> contexts)
{
    /// <param name="reason">Needed to switch off; the organizer reads it in the editor, the audit trail keeps it.</param>
    public async Task SwitchAsync(Guid eventId, bool active, string? reason, CancellationToken cancellationToken)
    {
        Guard.That(active || reason?.Trim().Length is > 0 and <= 1000, CatalogErrors.ReasonNeeded);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await db.Events.AcrossTenants().SingleOrDefaultAsync(e => e.Id == eventId, cancellationToken);
        Guard.That(found is not null, CatalogErrors.EventUnknown);
        found.SwitchOff(active ? null : reason!.Trim());
        await db.SaveChangesAsync(cancellationToken);
    }
}
