using EventPortal.Shared.Data;
using EventPortal.WaitingRooms.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EventPortal.WaitingRooms.Admission;

/// <summary>
/// Lets the next ones in. Any server may try at any time: the guarded update of the gate's row lets one of them through a second, and the row
/// stays locked while it admits. Visitors who poll carry it, and a job for the time when nobody does.
/// </summary>
public sealed class Admissions(IDbContextFactory<AppDbContext> contexts, RoomSurvey survey, IOptions<WaitingRoomsOptions> options)
{
    internal static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <returns>How many were let in now, by this call.</returns>
    public async Task<int> TickAsync(Guid roomId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var now = db.Now;
        var due = now - Pause;
        // a look first: most who ask come within the second of somebody else's admission
        if (!await db.RoomGates.AnyAsync(g => g.Id == roomId && g.TickedAt <= due, cancellationToken)) return 0;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.RoomGates.Where(g => g.Id == roomId && g.TickedAt <= due)
                .ExecuteUpdateAsync(s => s.SetProperty(g => g.TickedAt, now), cancellationToken) == 0) return 0;
        var room = await db.OpenRooms.SingleOrDefaultAsync(r => r.Id == roomId, cancellationToken);
        var admitted = room is null || now < room.StartsAt ? 0 : await AdmitAsync(db, room, now, cancellationToken);
        if (room is not null) await survey.MeasureAsync(db, room, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return admitted;
    }

    private async Task<int> AdmitAsync(AppDbContext db, WaitingRoom room, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var gate = await db.RoomGates.AsNoTracking().SingleAsync(g => g.Id == room.Id, cancellationToken);
        // before the start nothing is saved up
        var from = gate.CreditedAt < room.StartsAt ? room.StartsAt : gate.CreditedAt;
        var credit = AdmissionPlan.CreditAt(from, room.PerMinute ?? options.Value.MostPerMinute, now);
        if (credit.Due == 0) return 0;
        var inside = room.PerMinute is null ? await db.RoomPlaces.InsideOf(room.Id, now).CountAsync(cancellationToken) : 0;
        var count = Math.Min(credit.Due, AdmissionPlan.Free(room, inside, options.Value.BuyersLimit));
        var next = count == 0 ? [] : await NextAsync(db, room.Id, gate.Admitted, count, now, cancellationToken);
        DateTimeOffset? until = now.AddMinutes(options.Value.PassMinutes);
        var admitted = next.Count == 0 ? 0 : await db.RoomPlaces.Where(p => next.Contains(p.Id) && p.AdmittedAt == null && p.EndedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.AdmittedAt, (DateTimeOffset?)now).SetProperty(p => p.PassUntil, until), cancellationToken);
        var creditedAt = credit.After(admitted);
        await db.RoomGates.Where(g => g.Id == room.Id).ExecuteUpdateAsync(
            s => s.SetProperty(g => g.CreditedAt, creditedAt).SetProperty(g => g.Admitted, g => g.Admitted + admitted), cancellationToken);
        return admitted;
    }

    private async Task<List<Guid>> NextAsync(AppDbContext db, Guid roomId, long admitted, int count, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var share = AdmissionPlan.Unproven(admitted, count, options.Value.UnprovenEvery);
        var seen = now.AddSeconds(-options.Value.PresenceSeconds);
        var unproven = await Line(db, roomId, proven: false, seen).Take(count).ToListAsync(cancellationToken);
        var proven = await Line(db, roomId, proven: true, seen).Take(count).ToListAsync(cancellationToken);
        var first = proven.Take(count - Math.Min(share, unproven.Count)).ToList();
        return [.. first, .. unproven.Take(count - first.Count)];
    }

    private static IQueryable<Guid> Line(AppDbContext db, Guid roomId, bool proven, DateTimeOffset seen) => db.RoomPlaces.WaitingIn(roomId)
        .Where(p => p.Proven == proven && p.SeenAt >= seen).OrderBy(p => p.Order).ThenBy(p => p.Id).Select(p => p.Id);
}
