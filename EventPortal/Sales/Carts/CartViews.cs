using EventPortal.Catalog.Contracts;
using EventPortal.Sales.Holds;
using EventPortal.Sales.Promocodes;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Carts;

/// <summary>Reads a cart as its page shows it.</summary>
internal sealed class CartViews(IDbContextFactory<AppDbContext> contexts, IOffers offers)
{
    public async Task<CartView> GetAsync(CartKey key, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var cart = await db.OpenCarts(key).AsNoTracking().Include(c => c.Items).SingleOrDefaultAsync(cancellationToken);
        if (cart is null || cart.Items.Count == 0) return CartView.Empty(db.Now) with { Id = cart?.Id };
        var holdIds = cart.Items.Select(i => i.ReservationId).ToList();
        var holds = await db.Reservations.AsNoTracking().Where(r => holdIds.Contains(r.Id)).ToDictionaryAsync(r => r.Id, cancellationToken);
        var found = await offers.FindAsync(db, [.. cart.Items.Select(i => i.ProductId).Distinct()], db.Now, cancellationToken);
        var code = await PromocodeAsync(db, cart, found, cancellationToken);
        var lines = cart.Items.OrderBy(i => i.CreatedAt).ThenBy(i => i.Id).Where(i => found.ContainsKey(i.ProductId))
            .Select(i => Line(i, found[i.ProductId], i.ReservationId is { } id ? holds.GetValueOrDefault(id) : null, code, db.Now)).ToList();
        var live = holds.Values.Where(h => h.IsLive(db.Now)).ToList();
        return new(
            cart.Id, lines, Totals(lines, cart.Currency), code, live.Count == 0 ? null : live.Min(h => h.ExpiresAt), live.Exists(h => !h.Extended), db.Now);
    }

    /// <summary>The lines of a cart as its promocode sees them.</summary>
    public static List<PromocodeLine> PromocodeLines(IEnumerable<CartItem> items, IReadOnlyDictionary<Guid, ProductOffer> found) =>
        [.. items.Where(i => found.ContainsKey(i.ProductId)).Select(i => new PromocodeLine(
            i.Id, i.OrganizationId, i.EventId, i.ProductId, found[i.ProductId].Event.SectorId, ExamId: null, i.Quantity, i.UnitPrice))];

    private async Task<PromocodeView?> PromocodeAsync(
        AppDbContext db, Cart cart, IReadOnlyDictionary<Guid, ProductOffer> found, CancellationToken cancellationToken)
    {
        if (cart.PromocodeId is not { } id) return null;
        // the cart's owner typed the code: they may see what it does
        var code = await db.Promocodes.AcrossTenants().AsNoTracking().SingleAsync(p => p.Id == id, cancellationToken);
        return await DescribeAsync(db, code, PromocodeRules.Apply(code, PromocodeLines(cart.Items, found), db.Now), cart.Currency, offers, cancellationToken);
    }

    internal static async Task<PromocodeView> DescribeAsync(
        AppDbContext db, Promocode code, PromocodeVerdict verdict, string currency, IOffers offers, CancellationToken cancellationToken)
    {
        if (verdict.Outcome is PromocodeOutcome.NothingMatches)
            verdict = verdict with { Names = await offers.NamesAsync(db, verdict.EventIds, verdict.SectorIds, verdict.ExamIds, cancellationToken) };
        var saved = verdict.Diffs.Values.Aggregate(Money.Zero(currency), (sum, diff) => sum + diff);
        return new(code.Code, verdict, saved, code.TypeDiscount is DiscountType.Percent ? code.Percent : null);
    }

    private static CartLineView Line(CartItem item, ProductOffer offer, Reservation? hold, PromocodeView? code, DateTimeOffset now)
    {
        var live = hold?.IsLive(now) ?? false;
        var state = live && offer.State is not (OfferState.Unavailable or OfferState.EventOver or OfferState.Inactive) ? CartLineState.Held
            : !live && offer.CanBeKept ? CartLineState.HoldExpired
            : CartLineState.NoLongerForSale;
        var room = CartItem.MaxQuantity - item.Quantity;
        // a hold that nobody swept yet still counts as taken, though the line has lost it
        var free = offer.Available - (live || hold is { Status: ReservationStatus.Held } ? 0 : item.Quantity);
        var more = state is CartLineState.NoLongerForSale || item.EventRequestId is not null ? 0 : Math.Clamp(free ?? room, 0, room);
        return new(
            item.Id, offer, offer.Event.Runs.FirstOrDefault(r => r.LessonId == item.LessonId), item.Quantity, item.UnitPrice, item.UnitFullPrice,
            item.UnitPrice * item.Quantity, code?.Verdict.Diffs.GetValueOrDefault(item.Id, Money.Zero(item.Currency)) ?? Money.Zero(item.Currency),
            live ? hold!.ExpiresAt : null, state, more, item.EventRequestId);
    }

    private static CartTotals Totals(List<CartLineView> lines, string currency)
    {
        var zero = Money.Zero(currency);
        var clear = lines.Aggregate(zero, (sum, l) => sum + l.UnitFullPrice * l.Quantity);
        var price = lines.Aggregate(zero, (sum, l) => sum + l.LineTotal);
        var diff = lines.Aggregate(zero, (sum, l) => sum + l.Discount);
        return new(lines.Sum(l => l.Quantity), clear, clear - price, diff, price - diff);
    }
}
