using EventPortal.Shared.Data;
using EventPortal.WaitingRooms.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.WaitingRooms.Places;

internal static class PlaceStore
{
    /// <summary>The visitor's newest place in this room: the browser's own, or the account's. Null: none.</summary>
    public static async Task<RoomPlace?> FindOwnAsync(this AppDbContext db, WaitingRoom room, RoomVisitor visitor, CancellationToken cancellationToken)
    {
        var own = visitor.PlaceOf(room.EventId);
        var userId = visitor.UserId;
        if (own is null && userId is null) return null;
        var found = await db.RoomPlaces.AsNoTracking()
            .Where(p => p.RoomId == room.Id && (p.Id == own || (userId != null && p.UserId == userId))).ToListAsync(cancellationToken);
        // one that counts before one that ended; of two that count, the one further ahead
        return found.OrderBy(p => p.EndedAt is not null).ThenByDescending(p => p.AdmittedAt is not null)
            .ThenByDescending(p => p.Proven).ThenBy(p => p.Order).FirstOrDefault();
    }

    public static Task EndAsync(this AppDbContext db, Guid placeId, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = db.Now;
        return db.RoomPlaces.Where(p => p.Id == placeId && p.EndedAt == null).ExecuteUpdateAsync(s => s.SetProperty(p => p.EndedAt, now), cancellationToken);
    }
}
