using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Events;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Live;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Parts;

/// <summary>
/// What an organizer changes of an event's parts is changed under the event's row: orders, conditions and currencies hold between the parts. The row is held by
/// an update of its time and not by FOR UPDATE: buyers' new rows point at events, products and lessons (KEY SHARE) and then move their counters, so two
/// buyers and a waiting FOR UPDATE between them would wait in a circle.
/// </summary>
internal static class EventLocking
{
    /// <summary>The event of the scope's tenant, locked until the transaction ends, then read; open pages will be told.</summary>
    /// <exception cref="DomainException">There is none, or it was called off: nothing of it changes any more.</exception>
    public static async Task<Event> LockEventAsync(this AppDbContext db, Guid eventId, CancellationToken cancellationToken)
    {
        var now = db.Now;
        await db.Events.Where(e => e.Id == eventId).ExecuteUpdateAsync(s => s.SetProperty(e => e.UpdatedAt, now), cancellationToken);
        var found = await db.Events.SingleOrDefaultAsync(e => e.Id == eventId, cancellationToken);
        Guard.That(found is not null, PartsErrors.Unknown);
        Guard.That(found.Status is not EventStatus.Cancelled, PartsErrors.EventIsOff);
        db.Announce(CatalogTopics.Event(eventId));
        return found;
    }

    /// <summary>New rows are of the scope's tenant, as the old ones are that it can find.</summary>
    public static void MustServe(this AppDbContext db, Guid organizationId) =>
        Guard.That(db.Tenant.AllTenants || db.Tenant.OrganizationId == organizationId, PartsErrors.Unknown);

    /// <summary>Holds the row until the transaction ends, if it is still as the page showed it.</summary>
    public static async Task<TRow> HoldRowAsync<TRow>(this AppDbContext db, IQueryable<TRow> rows, Guid id, int version, CancellationToken cancellationToken)
        where TRow : AggregateRoot
    {
        var (row, now) = (rows.Where(r => r.Id == id), db.Now);
        var isHeld = await row.Where(r => r.Version == version).ExecuteUpdateAsync(s => s.SetProperty(r => r.UpdatedAt, now), cancellationToken) == 1;
        var found = await row.SingleOrDefaultAsync(cancellationToken);
        Guard.That(found is not null, PartsErrors.Unknown);
        Guard.That(isHeld, PartsErrors.ChangedMeanwhile);
        return found;
    }

    /// <summary>The row is still as the page showed it.</summary>
    public static void Fits(this AggregateRoot row, int version) => Guard.That(row.Version == version, PartsErrors.ChangedMeanwhile);
}
