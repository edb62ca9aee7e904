using EventPortal.Catalog.Contracts;
using EventPortal.Payments.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Carts;
using EventPortal.Sales.Promocodes;
using EventPortal.Shared.Data;
using EventPortal.WaitingRooms.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Checkout;

/// <summary>Reads a cart for an order.</summary>
internal sealed class CheckoutPlans(
    IDbContextFactory<AppDbContext> contexts, OpenCarts carts, IOffers offers, GuestOffers guestOffers, CurrentUser user, IRegistrations registrations, IPayments payments,
    IWaitingRooms rooms)
{
    /// <summary>Null: nothing is in the cart.</summary>
    public async Task<CheckoutPlan?> ReadAsync(CartKey key, CancellationToken cancellationToken)
    {
        var cart = key.IsNone ? null : await carts.FindAsync(key, cancellationToken);
        if (cart is null || cart.Items.Count == 0) return null;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        List<Guid> products = [.. cart.Items.Select(i => i.ProductId).Distinct()];
        var found = user.UserId is null ? await guestOffers.FindAsync(products, cancellationToken) : await offers.FindAsync(db, products, db.Now, cancellationToken);
        var lines = new List<PlannedLine>();
        foreach (var item in cart.Items.OrderBy(i => i.CreatedAt).ThenBy(i => i.Id))
        {
            if (!found.TryGetValue(item.ProductId, out var offer)) continue;
            var application = item.EventRequestId is { } id ? await registrations.FindApprovedAsync(db, id, cancellationToken) : null;
            lines.Add(new(item, offer, application));
        }
        var (code, verdict) = await PromocodeAsync(db, cart, found, cancellationToken);
        var queued = await rooms.ClosedForAsync(
            [.. lines.Select(l => l.Item.EventId).Distinct()], BuyerKey.Of(key.UserId, key.SessionKey), cancellationToken);
        return new(cart.Id, lines, code, verdict, await MethodsAsync(lines, cancellationToken)) { Queued = queued };
    }

    private static async Task<(Promocode? Code, PromocodeVerdict? Verdict)> PromocodeAsync(
        AppDbContext db, Cart cart, IReadOnlyDictionary<Guid, ProductOffer> found, CancellationToken cancellationToken)
    {
        if (cart.PromocodeId is not { } id) return (null, null);
        // the buyer put the code into the cart
        var code = await db.Promocodes.AcrossTenants().AsNoTracking().SingleAsync(p => p.Id == id, cancellationToken);
        return (code, PromocodeRules.Apply(code, CartViews.PromocodeLines(cart.Items, found), db.Now));
    }

    private async Task<IReadOnlyDictionary<Guid, IReadOnlyList<PaymentMethod>>> MethodsAsync(
        IReadOnlyList<PlannedLine> lines, CancellationToken cancellationToken)
    {
        var methods = new Dictionary<Guid, IReadOnlyList<PaymentMethod>>();
        foreach (var group in lines.GroupBy(l => l.Item.OrganizationId).Where(g => g.Any(l => l.Item.UnitPriceMinor > 0)))
            methods.Add(group.Key, await payments.MethodsOfAsync(group.Key, cancellationToken));
        return methods;
    }
}
