using EventPortal.Catalog.Contracts;
using EventPortal.CheckIns.Scans;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.CheckIns;

/// <summary>Lets people in. The caller has entered the event's organization (the scope's tenant), so a ticket of another one is unknown.</summary>
public sealed class CheckInService(
    IDbContextFactory<AppDbContext> contexts, ScanQueue queue, IDoorPlaces places, IEventCounters counters, TenantContext tenant, CurrentUser user)
{
    /// <summary>Reads a ticket's address, secret or code and lets its holder in, or says why not. Every scan leaves a line in the log.</summary>
    /// <exception cref="DomainException">There is no such event in the scope's organization.</exception>
    public Task<CheckInResult> CheckInAsync(Guid eventId, string typed, CheckInMethod method, DoorKeeper keeper, CancellationToken cancellationToken)
    {
        var key = TicketReading.Parse(typed);
        return ScanAsync(eventId, new(key, key?.Code ?? key?.Secret ?? typed.Trim(), method, keeper, AuditActor.Now(user)), cancellationToken);
    }

    /// <summary>The same for a place that was picked from the list of names.</summary>
    public Task<CheckInResult> CheckInAsync(Guid eventId, Guid registrationId, DoorKeeper keeper, CancellationToken cancellationToken) =>
        ScanAsync(eventId, new(new(null, null, registrationId), null, CheckInMethod.Manual, keeper, AuditActor.Now(user)), cancellationToken);

    /// <summary>Takes an entry back: the ticket can be used again. The audit trail keeps both.</summary>
    public async Task UndoAsync(Guid eventId, Guid checkInId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var registrationId = await db.CheckIns.Where(c => c.Id == checkInId && c.EventId == eventId)
            .Select(c => (Guid?)c.RegistrationId).SingleOrDefaultAsync(cancellationToken);
        Guard.That(registrationId is not null, CheckInsErrors.EntryUndone);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await places.LockAsync(db, registrationId.Value, cancellationToken);
        var entry = await db.CheckIns.SingleOrDefaultAsync(c => c.Id == checkInId, cancellationToken);
        Guard.That(entry is not null, CheckInsErrors.EntryUndone);
        db.Remove(entry);
        // who has come to another lesson has still come
        var isLast = !await db.CheckIns.AnyAsync(c => c.RegistrationId == registrationId && c.Id != checkInId, cancellationToken);
        if (isLast) await places.LeaveAsync(db, registrationId.Value, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        if (isLast) await counters.CountParticipantsLastAsync(db, eventId, -1, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private Task<CheckInResult> ScanAsync(Guid eventId, Scan scan, CancellationToken cancellationToken)
    {
        // also somebody who sees every organization stands at the door of one
        Guard.That(tenant.OrganizationId is not null, CheckInsErrors.EventUnknown);
        return queue.ScanAsync(tenant.OrganizationId.Value, eventId, scan, cancellationToken);
    }
}
