using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EventPortal.CheckIns.Scans;

/// <summary>
/// Decides scans of one event and saves them together. Nothing is locked while it reads and decides: of two servers that read one ticket at once the
/// place's version (and the unique index on check-ins) refuses the second's save; it then looks again, and if it must, at one scan after the other.
/// </summary>
internal sealed class ScanDesk(
    IDbContextFactory<AppDbContext> contexts, IDoorPlaces places, IEventDoors events, IEventCounters counters, IOptions<CheckInsOptions> options)
{
    // one place is not let in at many doors at once, so the second look decides
    private const int Attempts = 5;
    private const int AttemptsTogether = 2;

    /// <summary>Every scan is answered, or fails, by itself.</summary>
    public async Task ScanAsync(Guid eventId, IReadOnlyList<Scan> scans)
    {
        for (var (rest, lost) = (scans, 0); rest.Count > 0;)
        {
            try
            {
                // what is left lets in by a ticket that another one of these has just used
                rest = await ScanOnceAsync(eventId, rest);
            }
            catch (Exception e) when (IsLostRace(e) && ++lost < (rest.Count > 1 ? AttemptsTogether : Attempts))
            {
                // another server's door, or a cancellation, was first: nothing was saved, so look again
            }
            catch (Exception e) when (rest.Count > 1 && !e.IsBrokenConnection())
            {
                // nothing of them was saved, and what hinders one need not hinder the others
                foreach (var scan in rest) await ScanAsync(eventId, [scan]);
                return;
            }
            catch (Exception e)
            {
                // of a broken connection nobody knows whether it has saved, and a second scan will tell
                foreach (var scan in rest) scan.Fail(e);
                return;
            }
        }
    }

    private static bool IsLostRace(Exception exception) => exception.IsTransient()
        || exception is DbUpdateConcurrencyException || (exception is DbUpdateException e && e.IsUniqueViolation(CheckInConfiguration.OneEntry));

    /// <returns>Those that are to be made next: another scan of this save lets in by the same ticket.</returns>
    private async Task<IReadOnlyList<Scan>> ScanOnceAsync(Guid eventId, IReadOnlyList<Scan> scans)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        var (here, found) = await places.LookAsync(db, eventId, [.. scans.Select(s => s.Key)], default);
        Guard.That(here is not null, CheckInsErrors.EventUnknown);
        var lessons = here.LessonsEnteredSeparately ? await LessonsAsync(db, eventId, scans) : null;
        var entries = await EntriesAsync(db, found);
        List<Scan> later = [];
        List<(Scan Scan, CheckInResult Result)> decided = [];
        HashSet<Guid> seen = [];
        foreach (var (scan, place) in scans.Zip(found))
        {
            if (place is not null && !seen.Add(place.Id)) later.Add(scan);
            else if (lessons is not null && !lessons.ContainsKey(scan.Keeper.LessonId ?? Guid.Empty)) scan.Fail(new DomainException(CheckInsErrors.LessonUnknown));
            else decided.Add((scan, await DecideAsync(db, here, lessons?[scan.Keeper.LessonId!.Value], place, scan, entries)));
        }
        await SaveAsync(db, eventId, decided);
        foreach (var (scan, result) in decided) scan.Answer(result);
        return later;
    }

    private async Task SaveAsync(AppDbContext db, Guid eventId, List<(Scan Scan, CheckInResult Result)> decided)
    {
        if (decided.All(d => d.Result.Outcome is not CheckInOutcome.Ok))
        {
            await db.SaveChangesAsync();
            return;
        }
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.SaveChangesAsync();
        var came = decided.Count(d => d.Result is { Outcome: CheckInOutcome.Ok, Place.Status: not RegistrationStatus.CheckedIn });
        // the hot row of the event goes with the commit and is held shortest
        if (came > 0) await counters.CountParticipantsLastAsync(db, eventId, came, default);
        await transaction.CommitAsync();
    }

    private async Task<CheckInResult> DecideAsync(AppDbContext db, DoorEvent here, DoorLesson? lesson, DoorPlace? place, Scan scan, ILookup<Guid, CheckIn> entries)
    {
        var result = place is null ? new(CheckInOutcome.Unknown, null) : CheckInRules.Decide(place, here, lesson, options.Value, db.Now);
        if (result.Outcome is CheckInOutcome.AlreadyCheckedIn)
        {
            var first = entries[place!.Id].FirstOrDefault(c => lesson is null || c.LessonId == lesson.Id);
            // who came to another lesson comes to this one too
            result = lesson is null || first is not null ? result with { Entry = first?.Record } : new(CheckInOutcome.Ok, place);
        }
        if (result.Outcome is CheckInOutcome.Ok)
        {
            var entry = CheckIn.Create(here.OrganizationId, here.Id, place!.Id, lesson?.Id, scan.Keeper, scan.Method, db.Now);
            db.Add(entry);
            await places.EnterAsync(db, place.Id, default);
            db.Actors[entry.Id] = db.Actors[place.Id] = scan.Actor;
            result = result with { Entry = entry.Record };
        }
        db.Add(ScanLog.Create(here.OrganizationId, here.Id, place?.Id, scan.Typed ?? place?.Code ?? "", result.Outcome, scan.Method, scan.Keeper, db.Now));
        return result;
    }

    private async Task<IReadOnlyDictionary<Guid, DoorLesson>> LessonsAsync(AppDbContext db, Guid eventId, IReadOnlyList<Scan> scans)
    {
        var found = new Dictionary<Guid, DoorLesson>();
        foreach (var id in scans.Select(s => s.Keeper.LessonId).OfType<Guid>().Distinct())
            if (await events.FindLessonAsync(db, eventId, id, default) is { } lesson) found[id] = lesson;
        return found;
    }

    // of those who came before, oldest first
    private static async Task<ILookup<Guid, CheckIn>> EntriesAsync(AppDbContext db, IReadOnlyList<DoorPlace?> found)
    {
        var came = found.OfType<DoorPlace>().Where(p => p.Status is RegistrationStatus.CheckedIn).Select(p => p.Id).Distinct().ToList();
        List<CheckIn> entries = came.Count == 0 ? [] : await db.CheckIns.AsNoTracking().Where(c => came.Contains(c.RegistrationId)).OrderBy(c => c.CheckedInAt).ToListAsync();
        return entries.ToLookup(c => c.RegistrationId);
    }
}
