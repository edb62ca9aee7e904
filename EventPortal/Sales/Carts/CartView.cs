using EventPortal.Catalog.Contracts;
using EventPortal.Sales.Promocodes;
using EventPortal.Shared.Domain;

namespace EventPortal.Sales.Carts;

/// <summary>The cart as its page shows it.</summary>
/// <param name="Id">Null: nothing was ever put in.</param>
/// <param name="ExpiresAt">End of the earliest live hold, for the one countdown; null when nothing is held.</param>
/// <param name="CanExtend">More time may be asked for, once.</param>
/// <param name="ServerNow">The server's clock at the read: countdowns count from it.</param>
public sealed record CartView(
    Guid? Id, IReadOnlyList<CartLineView> Lines, CartTotals Totals, PromocodeView? Promocode, DateTimeOffset? ExpiresAt, bool CanExtend,
    DateTimeOffset ServerNow)
{
    public bool IsEmpty => Lines.Count == 0;

    /// <summary>Some places must be taken again before an order.</summary>
    public bool HasEndedHolds => Lines.Any(l => l.State is CartLineState.HoldExpired);

    /// <summary>Every line can be ordered as it is.</summary>
    public bool CanCheckOut => Lines.Count > 0 && Lines.All(l => l.State is CartLineState.Held);

    /// <summary>The same lines with as many places: whoever named participants need not look again.</summary>
    public bool HasPlacesOf(CartView other) => Lines.Select(l => (l.ItemId, l.Quantity)).SequenceEqual(other.Lines.Select(l => (l.ItemId, l.Quantity)));

    public static CartView Empty(DateTimeOffset now) => new(null, [], CartTotals.None(Currency.Uah), null, null, false, now);
}

/// <summary>A line. Prices are those fixed by the hold; <paramref name="Discount"/> is the promocode's share of the line.</summary>
/// <param name="Run">The picked run of an event with alternatives.</param>
/// <param name="LineTotal">Unit price × quantity, before the promocode.</param>
/// <param name="AvailableMore">How many more the buyer may add to this line; null: as many as the maximum allows.</param>
public sealed record CartLineView(
    Guid ItemId, ProductOffer Offer, OfferedRun? Run, int Quantity, Money UnitPrice, Money UnitFullPrice, Money LineTotal, Money Discount,
    DateTimeOffset? HeldUntil, CartLineState State, int? AvailableMore, Guid? EventRequestId);

/// <summary>State of a line.</summary>
public enum CartLineState
{
    /// <summary>The places are the buyer's until HeldUntil.</summary>
    Held,

    /// <summary>Time ran out; the places may be taken again.</summary>
    HoldExpired,

    /// <summary>The sale or the event ended, or the ticket was withdrawn: remove the line.</summary>
    NoLongerForSale,
}

/// <summary>[D] totals of a cart: clear price − early-price difference − promocode difference = price.</summary>
public sealed record CartTotals(int Places, Money TotalClearPrice, Money TotalSaleDiff, Money TotalPromocodeDiff, Money TotalPrice)
{
    public static CartTotals None(string currency) =>
        new(0, Money.Zero(currency), Money.Zero(currency), Money.Zero(currency), Money.Zero(currency));
}

/// <summary>The code in the cart and what it does now; a code that stopped to apply stays, with its reason.</summary>
public sealed record PromocodeView(string Code, PromocodeVerdict Verdict, Money Saved, int? Percent);
