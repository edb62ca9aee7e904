using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EventPortal.CheckIns;

/// <summary>
/// Lets people in. The caller has entered the event's organization (the scope's tenant), so a ticket of another one is unknown. Of two doors
/// that read one ticket at once the row lock lets one decide first; the unique index on check-ins repeats the rule.
/// </summary>
public sealed class CheckInService(
    IDbContextFactory<AppDbContext> contexts, IDoorPlaces places, IEventDirectory events, IEventCounters counters, IOptions<CheckInsOptions> options)
{
    /// <summary>Reads a ticket's address, secret or code and lets its holder in, or says why not. Every scan leaves a line in the log.</summary>
    /// <exception cref="DomainException">There is no such event in the scope's organization.</exception>
    public async Task<CheckInResult> CheckInAsync(
        Guid eventId, string typed, CheckInMethod method, DoorKeeper keeper, CancellationToken cancellationToken)
    {
        var key = TicketReading.Parse(typed);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = key is null ? null : await places.FindAsync(db, key, cancellationToken);
        return await ScanAsync(db, eventId, found, key?.Code ?? key?.Secret ?? typed.Trim(), method, keeper, cancellationToken);
    }

    /// <summary>The same for a place that was picked from the list of names.</summary>
    public async Task<CheckInResult> CheckInAsync(Guid eventId, Guid registrationId, DoorKeeper keeper, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = (await places.FindAsync(db, eventId, [registrationId], cancellationToken)).GetValueOrDefault(registrationId);
        return await ScanAsync(db, eventId, found?.Id, found?.Code ?? "", CheckInMethod.Manual, keeper, cancellationToken);
    }

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
        await places.LeaveAsync(db, registrationId.Value, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await counters.CountParticipantsAsync(db, eventId, -1, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task<CheckInResult> ScanAsync(
        AppDbContext db, Guid eventId, Guid? registrationId, string typed, CheckInMethod method, DoorKeeper keeper, CancellationToken cancellationToken)
    {
        var here = (await events.FindAsync([eventId], cancellationToken)).GetValueOrDefault(eventId);
        Guard.That(here is not null && here.OrganizationId == db.Services.Tenant.OrganizationId, CheckInsErrors.EventUnknown);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var result = registrationId is { } id
            ? await DecideAsync(db, here, id, method, keeper, cancellationToken)
            : new CheckInResult(CheckInOutcome.Unknown, null);
        db.Add(ScanLog.Create(here.OrganizationId, eventId, registrationId, typed, result.Outcome, method, keeper, db.Now));
        await db.SaveChangesAsync(cancellationToken);
        // the hot row of the event comes last and is held shortest
        if (result.Outcome is CheckInOutcome.Ok) await counters.CountParticipantsAsync(db, eventId, 1, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    private async Task<CheckInResult> DecideAsync(
        AppDbContext db, EventSummary here, Guid registrationId, CheckInMethod method, DoorKeeper keeper, CancellationToken cancellationToken)
    {
        var place = await places.LockAsync(db, registrationId, cancellationToken);
        var result = CheckInRules.Decide(place, here, options.Value, db.Now);
        if (result.Outcome is CheckInOutcome.AlreadyCheckedIn) return result with { Entry = await FirstAsync(db, registrationId, cancellationToken) };
        if (result.Outcome is not CheckInOutcome.Ok) return result;
        var entry = CheckIn.Create(here.OrganizationId, here.Id, registrationId, null, keeper, method, db.Now);
        db.Add(entry);
        await places.EnterAsync(db, registrationId, cancellationToken);
        return result with { Entry = new(entry.Id, entry.CheckedInAt, entry.CheckedInByName) };
    }

    private static Task<EntryRecord?> FirstAsync(AppDbContext db, Guid registrationId, CancellationToken cancellationToken) =>
        db.CheckIns.Where(c => c.RegistrationId == registrationId).OrderBy(c => c.CheckedInAt)
            .Select(c => new EntryRecord(c.Id, c.CheckedInAt, c.CheckedInByName)).FirstOrDefaultAsync(cancellationToken);
}
