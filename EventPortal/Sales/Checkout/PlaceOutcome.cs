using EventPortal.Shared.Domain;

namespace EventPortal.Sales.Checkout;

/// <summary>How a placing ended.</summary>
public abstract record PlaceOutcome
{
    private PlaceOutcome()
    {
    }

    /// <summary>The orders are there: now, or since an earlier click of the same form.</summary>
    public sealed record Placed(IReadOnlyList<PlacedOrder> Orders) : PlaceOutcome;

    /// <summary>Places of these cart lines are gone: their time ran out and they could not be taken again at the same price.</summary>
    public sealed record HoldEnded(IReadOnlyList<Guid> ItemIds) : PlaceOutcome;

    /// <summary>The form must be corrected.</summary>
    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : PlaceOutcome;

    /// <summary>These participants already have a place there.</summary>
    public sealed record AlreadyRegistered(IReadOnlyList<TakenParticipant> Participants) : PlaceOutcome;

    /// <summary>The promocode applied when the page was shown and does not any more; the cart shows why.</summary>
    public sealed record PromocodeRefused : PlaceOutcome;

    /// <summary>The time of places ran out and a waiting room is open before their event's sale: they cannot be taken again without a pass.</summary>
    public sealed record WaitingRoom(Guid EventId, string EventTitle) : PlaceOutcome;

    /// <summary>Nothing is in the cart.</summary>
    public sealed record CartEmpty : PlaceOutcome;
}

/// <summary>An order that was placed; <paramref name="Secret"/> is in the address of its page.</summary>
/// <param name="GatewayId">The way to pay that was chosen; null: nothing is to be paid.</param>
public sealed record PlacedOrder(Guid OrderId, Guid OrganizationId, string Number, string Secret, Money Total, Guid? GatewayId)
{
    public bool IsFree => Total.IsZero;
}

/// <summary>A participant who has a place at the event; <paramref name="Path"/> is the field to mark.</summary>
public sealed record TakenParticipant(string Path, string Email, string EventTitle);
