using EventPortal.Shared.Domain;
using EventPortal.Shared.Live;

namespace EventPortal.Sales.Carts;

/// <summary>[D] a line of the cart; the price is the one that was shown when the place was taken, and it holds as long as the hold.</summary>
public sealed class CartItem : Entity, IAnnounced, IGlobal
{
    public const int MaxQuantity = 50;

    private CartItem() => Currency = "";

    internal CartItem(Guid id, Guid cartId, CartLineDraft line, DateTimeOffset now)
    {
        Id = id;
        CartId = cartId;
        OrganizationId = line.OrganizationId;
        EventId = line.EventId;
        ProductId = line.ProductId;
        LessonId = line.LessonId;
        Quantity = line.Quantity;
        Currency = line.UnitPrice.Currency;
        UnitPriceMinor = line.UnitPrice.MinorUnits;
        UnitFullPriceMinor = line.UnitFullPrice.MinorUnits;
        CreatedAt = now;
    }

    public Guid CartId { get; private set; }

    public Guid OrganizationId { get; private set; }

    public Guid EventId { get; private set; }

    public Guid ProductId { get; private set; }

    /// <summary>[D] period: the run that was picked.</summary>
    public Guid? LessonId { get; private set; }

    public Guid? ReservationId { get; private set; }

    /// <summary>The approved application that this place is for.</summary>
    public Guid? EventRequestId { get; private set; }

    public int Quantity { get; private set; }

    public string Currency { get; private set; }

    public long UnitPriceMinor { get; private set; }

    public long UnitFullPriceMinor { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public Money UnitPrice => new(UnitPriceMinor, Currency);

    public Money UnitFullPrice => new(UnitFullPriceMinor, Currency);

    IEnumerable<LiveTopic> IAnnounced.Topics => [SalesTopics.Cart(CartId)];

    internal void Resize(int quantity)
    {
        Guard.That(quantity is > 0 and <= MaxQuantity, SalesErrors.QuantityInvalid);
        Quantity = quantity;
    }

    internal void HeldBy(Guid? reservationId) => ReservationId = reservationId;

    internal void For(Guid eventRequestId) => EventRequestId = eventRequestId;

    /// <summary>A new hold takes today's price.</summary>
    internal void Reprice(Money price, Money fullPrice) => (UnitPriceMinor, UnitFullPriceMinor) = (price.MinorUnits, fullPrice.MinorUnits);
}

/// <summary>What is put into a cart.</summary>
public sealed record CartLineDraft(
    Guid OrganizationId, Guid EventId, Guid ProductId, Guid? LessonId, int Quantity, Money UnitPrice, Money UnitFullPrice);
