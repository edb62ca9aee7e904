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

    public async ValueTask<IReadOnlyList<WaitingRoom>> OfAsync(IDbContextFactory<AppDbContext> contexts, IReadOnlyCollection<Guid> eventIds, CancellationToken cancellationToken)
    {
        var seen = last;
        if (seen is null || time.GetElapsedTime(seen.At) >= Kept) last = seen = new(time.GetTimestamp(), await ReadAsync(contexts, cancellationToken));
        return seen.Rooms.FindAll(r => eventIds.Contains(r.EventId));
    }

    private static async Task<List<WaitingRoom>> ReadAsync(IDbContextFactory<AppDbContext> contexts, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.OpenRooms.ToListAsync(cancellationToken);
    }

    private sealed record Seen(long At, List<WaitingRoom> Rooms);
}
