using EventPortal.Sales.Contracts;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Live;

namespace EventPortal.Sales.Holds;

/// <summary>A timed hold of places for a cart line; the places are in the product's reserved count until the hold ends.</summary>
public sealed class Reservation : AggregateRoot, IAnnounced, IGlobal
{
    private Reservation()
    {
    }

    public Guid CartId { get; private set; }

    public Guid ProductId { get; private set; }

    public int Quantity { get; private set; }

    public ReservationStatus Status { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>The buyer asked for more time once.</summary>
    public bool Extended { get; private set; }

    IEnumerable<LiveTopic> IAnnounced.Topics => [SalesTopics.Cart(CartId)];

    public static Reservation Create(Guid cartId, Guid productId, int quantity, DateTimeOffset expiresAt, DateTimeOffset now)
    {
        Guard.That(quantity > 0 && expiresAt > now, SalesErrors.QuantityInvalid);
        return new() { Id = NewId(now), CartId = cartId, ProductId = productId, Quantity = quantity, ExpiresAt = expiresAt };
    }

    public bool IsLive(DateTimeOffset now) => Status is ReservationStatus.Held && now < ExpiresAt;

    /// <summary>The line's quantity changed; the stock moved with it in this transaction.</summary>
    public void Resize(int quantity)
    {
        Guard.That(Status is ReservationStatus.Held && quantity > 0, SalesErrors.HoldEnded);
        Quantity = quantity;
    }

    public void Extend(DateTimeOffset until, DateTimeOffset now)
    {
        Guard.That(IsLive(now) && !Extended, SalesErrors.HoldNotExtendable);
        (ExpiresAt, Extended) = (until, true);
    }

    /// <summary>The line moved to the user's cart at sign-in.</summary>
    public void MoveTo(Guid cartId)
    {
        Guard.That(Status is ReservationStatus.Held, SalesErrors.HoldEnded);
        CartId = cartId;
    }

    /// <summary>The places went over to an order.</summary>
    public void Convert(DateTimeOffset now)
    {
        Guard.That(IsLive(now), SalesErrors.HoldEnded);
        Status = ReservationStatus.Converted;
    }

    public void Release()
    {
        Guard.That(Status is ReservationStatus.Held, SalesErrors.HoldEnded);
        Status = ReservationStatus.Released;
    }

    public void Expire(DateTimeOffset now)
    {
        Guard.That(Status is ReservationStatus.Held && now >= ExpiresAt, SalesErrors.HoldNotExpirable);
        Status = ReservationStatus.Expired;
        Raise(new HoldExpired(Id, CartId, ProductId));
    }
}
