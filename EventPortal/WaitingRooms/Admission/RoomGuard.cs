using EventPortal.Shared.Data;
using EventPortal.WaitingRooms.Contracts;
using EventPortal.WaitingRooms.Places;
using EventPortal.WaitingRooms.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.WaitingRooms.Admission;

/// <inheritdoc cref="IWaitingRooms"/>
internal sealed class RoomGuard(IDbContextFactory<AppDbContext> contexts, RoomVisitor visitor, OpenRooms rooms) : IWaitingRooms
{
    public async Task<IReadOnlySet<Guid>> ClosedForAsync(IReadOnlyCollection<Guid> eventIds, BuyerKey buyer, CancellationToken cancellationToken)
    {
        var closed = new HashSet<Guid>();
        if (await rooms.OfAsync(contexts, eventIds, cancellationToken) is not { Count: > 0 } open) return closed;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var room in open)
            if (!await UseAsync(db, room, buyer.Value, cancellationToken)) closed.Add(room.EventId);
        return closed;
    }

    public async Task EndPassesAsync(IReadOnlyCollection<Guid> eventIds, CancellationToken cancellationToken)
    {
        if (await rooms.OfAsync(contexts, eventIds, cancellationToken) is not { Count: > 0 } open) return;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var room in open)
            if (await db.FindOwnAsync(room, visitor, cancellationToken) is { AdmittedAt: not null } own) await db.EndAsync(own.Id, cancellationToken);
    }

    public async Task<bool> MustQueueAsync(Guid eventId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var room = await db.OpenRooms.SingleOrDefaultAsync(r => r.EventId == eventId, cancellationToken);
        return room is not null && !(await db.FindOwnAsync(room, visitor, cancellationToken) is { EndedAt: null } own && own.PassUntil > db.Now);
    }

    private async Task<bool> UseAsync(AppDbContext db, WaitingRoom room, string buyer, CancellationToken cancellationToken)
    {
        var now = db.Now;
        if (await db.FindOwnAsync(room, visitor, cancellationToken) is not { EndedAt: null } own || !(own.PassUntil > now)) return false;
        if (own.Buyer == buyer) return true;
        // A cookie that was copied serves its first buyer only; a browser's cart may become an account's.
        var isAccount = buyer.StartsWith(BuyerKey.AccountMark, StringComparison.Ordinal);
        return await db.RoomPlaces
            .Where(p => p.Id == own.Id && p.EndedAt == null && p.PassUntil > now
                && (p.Buyer == null || p.Buyer == buyer || (isAccount && p.Buyer!.StartsWith(BuyerKey.BrowserMark))))
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.Buyer, buyer), cancellationToken) == 1;
    }
}
