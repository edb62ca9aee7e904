using EventPortal.Shared.Data;
using EventPortal.WaitingRooms.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EventPortal.WaitingRooms.Admission;

/// <summary>Measures a room every few seconds for all its visitors: how fast it goes and who stands where.</summary>
public sealed class RoomSurvey(IOptions<WaitingRoomsOptions> options)
{
    internal static readonly TimeSpan Period = TimeSpan.FromSeconds(3);

    /// <summary>The rate is that of the last minutes: what was faster long ago promises nothing.</summary>
    internal static readonly TimeSpan Window = TimeSpan.FromMinutes(3);

    /// <summary>Less says nothing yet.</summary>
    internal static readonly TimeSpan Shortest = TimeSpan.FromSeconds(30);

    /// <summary>In the transaction that holds the gate's row.</summary>
    internal async Task MeasureAsync(AppDbContext db, WaitingRoom room, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var due = now - Period;
        if (!await db.RoomGates.AnyAsync(g => g.Id == room.Id && g.MeasuredAt <= due, cancellationToken)) return;
        var seen = now.AddSeconds(-options.Value.PresenceSeconds);
        var proven = await KeysAsync(db, room.Id, proven: true, seen, cancellationToken);
        var unproven = await KeysAsync(db, room.Id, proven: false, seen, cancellationToken);
        var rate = await RateAsync(db, room, now, cancellationToken);
        await db.RoomGates.Where(g => g.Id == room.Id).ExecuteUpdateAsync(
            s => s.SetProperty(g => g.MeasuredAt, now).SetProperty(g => g.PerMinute, rate)
                .SetProperty(g => g.Milestones, proven).SetProperty(g => g.UnprovenMilestones, unproven),
            cancellationToken);
    }

    private static async Task<string> KeysAsync(AppDbContext db, Guid roomId, bool proven, DateTimeOffset seen, CancellationToken cancellationToken) =>
        Milestones.Of(await db.RoomPlaces.WaitingIn(roomId).Where(p => p.Proven == proven && p.SeenAt >= seen)
            .OrderBy(p => p.Order).Select(p => p.Order).ToListAsync(cancellationToken)).ToString();

    private static async Task<double?> RateAsync(AppDbContext db, WaitingRoom room, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var from = room.StartsAt > now - Window ? room.StartsAt : now - Window;
        if (now - from < Shortest) return null;
        var admitted = await db.RoomPlaces.CountAsync(p => p.RoomId == room.Id && p.AdmittedAt > from, cancellationToken);
        return admitted == 0 ? null : admitted / (now - from).TotalMinutes;
    }
}
