using EventPortal.Sales.Carts;
using EventPortal.Shared.Data;
using EventPortal.WaitingRooms.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Holds;

/// <summary>Tells waiting rooms how busy the sale is.</summary>
internal sealed class ActiveBuyers(IDbContextFactory<AppDbContext> contexts) : IActiveBuyers
{
    public async Task<IReadOnlyDictionary<Guid, int>> CountAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var now = db.Now;
        var live = db.Reservations.Where(r => r.Status == ReservationStatus.Held && r.ExpiresAt > now);
        return await db.Set<CartItem>().Where(i => live.Any(r => r.Id == i.ReservationId))
            .GroupBy(i => i.EventId).Select(g => new { g.Key, Count = g.Select(i => i.CartId).Distinct().Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
    }
}
