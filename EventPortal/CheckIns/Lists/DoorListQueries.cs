using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.CheckIns.Lists;

/// <summary>Lists of a door, within the scope's organization.</summary>
public sealed class DoorListQueries(IDbContextFactory<AppDbContext> contexts, IDoorLists lists, IDoorPlaces places, IEventDoors events)
{
    public const int PageSize = 100;

    /// <summary>As many lines as a printed or exported list has at most.</summary>
    public const int Whole = 20_000;

    public async Task<DoorList> ListAsync(Guid eventId, DoorListFilter filter, int skip, int take, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await lists.ListAsync(db, eventId, filter, await EntriesAsync(db, eventId, filter, cancellationToken), skip, take, cancellationToken);
    }

    public async Task<DoorGroups> GroupAsync(Guid eventId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await lists.GroupAsync(db, eventId, cancellationToken);
    }

    /// <summary>The groups with each lesson of an event whose lessons are entered separately: everybody without a run of their own is expected at each.</summary>
    public async Task<DoorGroups> WithLessonsAsync(DoorGroups groups, EventSummary here, CancellationToken cancellationToken)
    {
        if (!here.Rules.LessonsEnteredSeparately) return groups;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var came = await db.CheckIns.Where(c => c.EventId == here.Id && c.LessonId != null).GroupBy(c => c.LessonId!.Value)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var ofRun = groups.Lessons.ToDictionary(l => l.Id, l => l.Expected);
        var ofAll = groups.Tickets.Sum(t => t.Expected) - ofRun.Values.Sum();
        return groups with { Lessons = [.. here.Lessons.Select(l => new DoorGroup(l.Id, "", came.GetValueOrDefault(l.Id), ofAll + ofRun.GetValueOrDefault(l.Id)))] };
    }

    /// <summary>Refused scans, the newest first.</summary>
    /// <param name="outcome">Null: refused for whatever reason.</param>
    public async Task<RefusedScans> RefusedAsync(Guid eventId, CheckInOutcome? outcome, int page, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var all = db.ScanLogs.AsNoTracking().Where(s => s.EventId == eventId && s.Outcome != CheckInOutcome.Ok);
        var counts = await all.GroupBy(s => s.Outcome).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        var wanted = outcome is { } one ? all.Where(s => s.Outcome == one) : all;
        var rows = await wanted.OrderByDescending(s => s.At).ThenByDescending(s => s.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var named = await places.FindAsync(db, eventId, [.. rows.Select(r => r.RegistrationId).OfType<Guid>().Distinct()], cancellationToken);
        return new(
            [.. rows.Select(r => new RefusedScan(r.Id, r.At, r.ByName, r.Method, r.Typed, r.Outcome, r.RegistrationId is { } id ? named.GetValueOrDefault(id)?.Name : null))],
            counts.ToDictionary(c => c.Key, c => c.Count), outcome is { } o ? counts.Where(c => c.Key == o).Sum(c => c.Count) : counts.Sum(c => c.Count));
    }

    /// <summary>Null: who came is told by the places, since there is one entry for all lessons.</summary>
    private async Task<IQueryable<DoorEntry>?> EntriesAsync(AppDbContext db, Guid eventId, DoorListFilter filter, CancellationToken cancellationToken)
    {
        if (filter.LessonId is not { } lesson || await events.FindAsync(db, eventId, cancellationToken) is not { LessonsEnteredSeparately: true }) return null;
        return db.CheckIns.AsNoTracking().Where(c => c.EventId == eventId && c.LessonId == lesson)
            .Select(c => new DoorEntry { RegistrationId = c.RegistrationId, At = c.CheckedInAt });
    }
}

/// <param name="Counts">By reason, of all refused scans of the event.</param>
/// <param name="Total">Scans that match.</param>
public sealed record RefusedScans(IReadOnlyList<RefusedScan> Scans, IReadOnlyDictionary<CheckInOutcome, int> Counts, int Total);

/// <param name="Typed">The beginning of what was read.</param>
/// <param name="Name">Whose ticket of this event it was; null: of nobody known here.</param>
public sealed record RefusedScan(
    Guid Id, DateTimeOffset At, string ByName, CheckInMethod Method, string Typed, CheckInOutcome Outcome, string? Name);
