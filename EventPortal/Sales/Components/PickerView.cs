using EventPortal.Catalog.Contracts;

namespace EventPortal.Sales.Components;

/// <summary>What the buy box of an event shows at a moment.</summary>
/// <param name="TimeZone">IANA id of the event's zone.</param>
/// <param name="ApprovalRequired">Places are given after an application.</param>
/// <param name="PriceHidden">No price before the approval.</param>
/// <param name="Phone">Of the organizer, for applications.</param>
public sealed record PickerView(
    Guid EventId, string Url, string TimeZone, string Language, bool ApprovalRequired, bool PriceHidden, string? Phone, string? Email, int HoldMinutes,
    IReadOnlyList<OfferedRun> Runs, IReadOnlyList<PickerRow> Rows, DateTimeOffset Now)
{
    /// <summary>Something can be put in a cart now.</summary>
    public bool CanBuy => !ApprovalRequired && Rows.Any(r => r.Offer.CanBeTaken);

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
}

/// <summary>A product of the event.</summary>
/// <param name="FreeFrom">All places are held: the earliest moment at which one may come back.</param>
public sealed record PickerRow(ProductOffer Offer, DateTimeOffset? FreeFrom)
{
    /// <summary>One act takes so many at most.</summary>
    public int Most => Offer.CanBeTaken ? Math.Min(Offer.Available ?? Carts.CartItem.MaxQuantity, Carts.CartItem.MaxQuantity) : 0;
}
