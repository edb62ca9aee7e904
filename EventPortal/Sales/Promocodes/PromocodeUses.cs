using EventPortal.Sales.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Promocodes;

/// <summary>Counts uses by guarded updates: of two last placings one gets the code.</summary>
internal static class PromocodeUses
{
    /// <returns>False: the code cannot be used now (any more).</returns>
    public static async Task<bool> CountUseAsync(this AppDbContext db, Guid promocodeId, CancellationToken cancellationToken)
    {
        var now = db.Now;
        // the buyer is of no tenant; the id comes from the cart, where the rules put it
        return await db.Promocodes.AcrossTenants()
            .Where(p => p.Id == promocodeId && p.IsActive && p.StartAt <= now && p.EndAt > now && (p.LimitCount == 0 || p.CurrentUse < p.LimitCount))
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.CurrentUse, p => p.CurrentUse + 1), cancellationToken) == 1;
    }

    /// <summary>A lapsed order came back with its frozen price: the use is counted again if there is room, and the price holds if there is none.</summary>
    public static async Task<bool> CountUseAgainAsync(this AppDbContext db, Guid promocodeId, CancellationToken cancellationToken) =>
        await db.Promocodes.AcrossTenants().Where(p => p.Id == promocodeId && (p.LimitCount == 0 || p.CurrentUse < p.LimitCount))
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.CurrentUse, p => p.CurrentUse + 1), cancellationToken) == 1;

    public static Task GiveUseBackAsync(this AppDbContext db, Guid promocodeId, CancellationToken cancellationToken) =>
        db.Promocodes.AcrossTenants().Where(p => p.Id == promocodeId && p.CurrentUse > 0)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.CurrentUse, p => p.CurrentUse - 1), cancellationToken);
}

/// <summary>An order that was given up unpaid has not used its code.</summary>
internal sealed class GivePromocodeBackWhenOrderCanceled : IHandle<OrderCanceled>
{
    public async Task HandleAsync(OrderCanceled domainEvent, AppDbContext db, CancellationToken cancellationToken)
    {
        if (!domainEvent.WasUnpaid) return;
        // the canceller has the order locked and tracked
        var order = await db.Orders.AcrossTenants().SingleAsync(o => o.Id == domainEvent.OrderId, cancellationToken);
        if (order.PromocodeId is { } promocodeId) await db.GiveUseBackAsync(promocodeId, cancellationToken);
    }
}
