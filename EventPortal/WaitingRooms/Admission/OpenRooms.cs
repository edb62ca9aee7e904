using EventPortal.Shared.Data;
using EventPortal.WaitingRooms.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EventPortal.WaitingRooms.Admission;

/// <summary>Which rooms are open, as this server has just seen it: every hold and every order asks, and mostly none is.</summary>
internal sealed class OpenRooms(IOptions<WaitingRoomsOptions> options, TimeProvider time)
{
    private Seen? last;

    private TimeSpan Kept => TimeSpan.FromMilliseconds(options.Value.SeenMilliseconds);

    public async ValueTask<IReadOnlyList<WaitingRoom>> OfAsync(AppDbContext db, IReadOnlyCollection<Guid> eventIds, CancellationToken cancellationToken)
    {
        var seen = last;
        if (seen is null || time.GetElapsedTime(seen.At) >= Kept)
            last = seen = new(time.GetTimestamp(), await db.OpenRooms.ToListAsync(cancellationToken));
        return seen.Rooms.FindAll(r => eventIds.Contains(r.EventId));
    }

    private sealed record Seen(long At, List<WaitingRoom> Rooms);
}
