using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EventPortal.CheckIns;

/// <summary>
/// Lets people in. The caller has entered the event's organization (the scope's tenant), so a ticket of another one is unknown. Nothing is locked
/// while a scan reads and decides: of two doors that read one ticket at once the place's version (and the unique index on check-ins) refuses the
/// second's save, which then reads again and tells who was first.
/// </summary>
public sealed class CheckInService(
    IDbContextFactory<AppDbContext> contexts, IDoorPlaces places, IEventDoors events, IEventCounters counters, IOptions<CheckInsOptions> options)
{
    // one place is not let in at many doors at once, so the second look decides
    private const int Attempts = 5;

    /// <summary>Reads a ticket's address, secret or code and lets its holder in, or says why not. Every scan leaves a line in the log.</summary>
    /// <exception cref="DomainException">There is no such event in the scope's organization.</exception>
    public Task<CheckInResult> CheckInAsync(Guid eventId, string typed, CheckInMethod method, DoorKeeper keeper, CancellationToken cancellationToken)
    {
        var key = TicketReading.Parse(typed);
        return ScanAsync(new(eventId, key, key?.Code ?? key?.Secret ?? typed.Trim(), method, keeper), cancellationToken);
    }

    /// <summary>The same for a place that was picked from the list of names.</summary>
    public Task<CheckInResult> CheckInAsync(Guid eventId, Guid registrationId, DoorKeeper keeper, CancellationToken cancellationToken) =>
        ScanAsync(new(eventId, new(null, null, registrationId), null, CheckInMethod.Manual, keeper), cancellationToken);

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

    private async Task<CheckInResult> ScanAsync(Scan scan, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ScanOnceAsync(scan, cancellationToken);
            }
            catch (Exception e) when (attempt < Attempts && IsLostRace(e))
            {
                // another door, or a cancellation, was first: nothing was saved, so look again
            }
        }
    }

    private static bool IsLostRace(Exception exception) => exception.IsTransient()
        || exception is DbUpdateConcurrencyException || (exception is DbUpdateException e && e.IsUniqueViolation(CheckInConfiguration.OneEntry));

    private async Task<CheckInResult> ScanOnceAsync(Scan scan, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        var (here, place) = await places.LookAsync(db, scan.EventId, scan.Key, cancellationToken);
        // somebody who sees every organization stands at this one's door
        Guard.That(here is not null && here.OrganizationId == db.Services.Tenant.OrganizationId, CheckInsErrors.EventUnknown);
        var lesson = here.LessonsEnteredSeparately ? await LessonAsync(db, scan, cancellationToken) : null;
        var result = place is null ? new(CheckInOutcome.Unknown, null) : await DecideAsync(db, here, lesson, place, scan, cancellationToken);
        db.Add(ScanLog.Create(
            here.OrganizationId, here.Id, place?.Id, scan.Typed ?? place?.Code ?? "", result.Outcome, scan.Method, scan.Keeper, db.Now));
        if (result.Outcome is not CheckInOutcome.Ok)
        {
            await db.SaveChangesAsync(cancellationToken);
            return result;
        }
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        // the hot row of the event goes with the commit and is held shortest
        if (place!.Status is not RegistrationStatus.CheckedIn) await counters.CountParticipantsLastAsync(db, here.Id, 1, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    private async Task<DoorLesson> LessonAsync(AppDbContext db, Scan scan, CancellationToken cancellationToken)
    {
        var lesson = scan.Keeper.LessonId is { } id ? await events.FindLessonAsync(db, scan.EventId, id, cancellationToken) : null;
        Guard.That(lesson is not null, CheckInsErrors.LessonUnknown);
        return lesson;
    }

    private async Task<CheckInResult> DecideAsync(
        AppDbContext db, DoorEvent here, DoorLesson? lesson, DoorPlace place, Scan scan, CancellationToken cancellationToken)
    {
        var result = CheckInRules.Decide(place, here, lesson, options.Value, db.Now);
        if (result.Outcome is CheckInOutcome.AlreadyCheckedIn)
        {
            var first = await FirstAsync(db, place.Id, lesson?.Id, cancellationToken);
            if (lesson is null || first is not null) return result with { Entry = first };
            // came to another lesson, and comes to this one too
            result = new(CheckInOutcome.Ok, place);
        }
        if (result.Outcome is not CheckInOutcome.Ok) return result;
        var entry = CheckIn.Create(here.OrganizationId, here.Id, place.Id, lesson?.Id, scan.Keeper, scan.Method, db.Now);
        db.Add(entry);
        await places.EnterAsync(db, place.Id, cancellationToken);
        return result with { Entry = new(entry.Id, entry.CheckedInAt, entry.CheckedInByName) };
    }

    private static Task<EntryRecord?> FirstAsync(AppDbContext db, Guid registrationId, Guid? lessonId, CancellationToken cancellationToken) =>
        (lessonId is null ? db.CheckIns : db.CheckIns.Where(c => c.LessonId == lessonId)).Where(c => c.RegistrationId == registrationId).OrderBy(c => c.CheckedInAt)
            .Select(c => new EntryRecord(c.Id, c.CheckedInAt, c.CheckedInByName)).FirstOrDefaultAsync(cancellationToken);

    /// <param name="Typed">Null: picked from the list, so the place's code is noted.</param>
    private sealed record Scan(Guid EventId, TicketKey? Key, string? Typed, CheckInMethod Method, DoorKeeper Keeper);
}
