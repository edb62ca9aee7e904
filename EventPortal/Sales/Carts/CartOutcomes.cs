using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Domain;

namespace EventPortal.Sales.Carts;

/// <summary>How an attempt to take places ended.</summary>
public enum HoldOutcome
{
    /// <summary>The places are held.</summary>
    Held,

    /// <summary>Fewer places are free than wanted; <see cref="HoldResult.Available"/> says how many.</summary>
    NotEnough,

    /// <summary>Not on sale: see <see cref="HoldResult.State"/>.</summary>
    NotForSale,

    /// <summary>Places of this event are given only after an application was approved.</summary>
    ApprovalNeeded,

    /// <summary>One of the event's runs must be picked.</summary>
    RunNeeded,

    /// <summary>More than a cart line may hold, or less than one.</summary>
    QuantityInvalid,

    /// <summary>The cart already has places in another currency.</summary>
    OtherCurrency,

    /// <summary>The line is not in the cart any more.</summary>
    LineGone,

    /// <summary>A waiting room is open before the event's sale and the buyer holds no pass of it.</summary>
    WaitingRoom,
}

/// <summary>What came of taking places or changing their number.</summary>
/// <param name="EventId">For <see cref="HoldOutcome.WaitingRoom"/>: whose room it is.</param>
/// <param name="Available">Free places (the buyer's own not counted), for <see cref="HoldOutcome.NotEnough"/>; null: unlimited.</param>
public sealed record HoldResult(HoldOutcome Outcome, Guid? ItemId = null, int? Available = null, OfferState? State = null, DateTimeOffset? StateAt = null, Guid? EventId = null)
{
    public bool IsHeld => Outcome is HoldOutcome.Held;
}

/// <summary>What became of each line whose hold had ended.</summary>
public sealed record RetakeResult(IReadOnlyList<RetakenLine> Lines)
{
    /// <summary>Every place is held again at the old price.</summary>
    public bool NothingChanged => Lines.All(l => l.Outcome is HoldOutcome.Held && l.OldPrice == l.NewPrice);
}

/// <summary>A line that was taken again (or could not be), with the price of one place before and now.</summary>
public sealed record RetakenLine(Guid ItemId, string EventTitle, string Title, HoldOutcome Outcome, int? Available, Money OldPrice, Money NewPrice);
