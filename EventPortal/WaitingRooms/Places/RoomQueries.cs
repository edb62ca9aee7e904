using EventPortal.Shared.Data;
using EventPortal.WaitingRooms.Admission;
using EventPortal.WaitingRooms.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EventPortal.WaitingRooms.Places;

/// <summary>Where this scope's visitor stands. Asking says that they are still there, and carries the admission on.</summary>
public sealed class RoomQueries(
    IDbContextFactory<AppDbContext> contexts, RoomVisitor visitor, Admissions admissions, IOptions<WaitingRoomsOptions> options)
{
    /// <summary>For a page or its script: notes the presence, and lets the next ones in if it is time.</summary>
    public async Task<Standing> AskAsync(Guid eventId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var room = await db.OpenRooms.SingleOrDefaultAsync(r => r.EventId == eventId, cancellationToken);
        if (room is null) return new(RoomPhase.Free, db.Now);
        var own = await db.FindOwnAsync(room, visitor, cancellationToken);
        if (own is null) return new(RoomPhase.Outside, db.Now, StartsAt: room.StartsAt > db.Now ? room.StartsAt : null);
        await NoteAsync(db, own, cancellationToken);
        if (own is { AdmittedAt: null, EndedAt: null } && await admissions.TickAsync(room.Id, cancellationToken) > 0)
            own = await db.RoomPlaces.AsNoTracking().SingleAsync(p => p.Id == own.Id, cancellationToken);
        return await StandingAsync(db, room, own, cancellationToken);
    }

    private async Task<Standing> StandingAsync(AppDbContext db, WaitingRoom room, RoomPlace own, CancellationToken cancellationToken)
    {
        var now = db.Now;
        if (own.EndedAt is not null || own.PassUntil <= now) return new(RoomPhase.PassEnded, now);
        var gate = await db.RoomGates.AsNoTracking().SingleAsync(g => g.Id == room.Id, cancellationToken);
        var challenge = own.Proven || options.Value.ProofBits == 0 ? null : Proof.Challenge(own.Id);
        var told = new Standing(RoomPhase.Inside, now, PassUntil: own.PassUntil, Challenge: challenge, SoldOut: gate.SoldOut, PlacesLeft: gate.PlacesLeft);
        if (own.AdmittedAt is not null) return told;
        if (now < room.StartsAt) return told with { Phase = RoomPhase.Gathering, StartsAt = room.StartsAt };
        var ahead = await AheadAsync(db, gate, own, now, cancellationToken);
        return told with { Phase = RoomPhase.Waiting, Ahead = ahead, Minutes = gate.PerMinute is { } rate ? (int)Math.Ceiling((ahead + 1) / rate) : null };
    }

    private async Task<long> AheadAsync(AppDbContext db, RoomGate gate, RoomPlace own, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var seen = now.AddSeconds(-options.Value.PresenceSeconds);
        var (mine, others) = own.Proven ? (gate.Milestones, gate.UnprovenMilestones) : (gate.UnprovenMilestones, gate.Milestones);
        var last = Milestones.Parse(mine).Last(own.Order);
        var from = last?.Key ?? long.MinValue;
        var rank = (last?.Before ?? 0) + await db.RoomPlaces.WaitingIn(own.RoomId)
            .LongCountAsync(p => p.Proven == own.Proven && p.Order >= from && p.Order < own.Order && p.SeenAt >= seen, cancellationToken);
        // of those who come in some are of the other line: all of it, or its share
        var (every, other) = (options.Value.UnprovenEvery, (long)Milestones.Parse(others).Count);
        return own.Proven ? rank + Math.Min(other, rank / (every - 1)) : Math.Min(rank + other, ((rank + 1) * every) - 1);
    }

    // A third of the presence is kept as it is: asking often must not write often.
    private async Task NoteAsync(AppDbContext db, RoomPlace own, CancellationToken cancellationToken)
    {
        var (now, stale) = (db.Now, db.Now.AddSeconds(-options.Value.PresenceSeconds / 3.0));
        if (own.AdmittedAt is not null || own.EndedAt is not null || own.SeenAt > stale) return;
        await db.RoomPlaces.Where(p => p.Id == own.Id && p.SeenAt <= stale).ExecuteUpdateAsync(s => s.SetProperty(p => p.SeenAt, now), cancellationToken);
    }
}
