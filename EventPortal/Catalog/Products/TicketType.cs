using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Products;

/// <summary>[A] participation in an event or in one of its lessons.</summary>
public sealed class TicketType : Product
{
    private TicketType()
    {
    }

    /// <summary>Only this run of the event; null: the whole event.</summary>
    public Guid? LessonId { get; private set; }

    /// <summary>[A] minutes that an unpaid registration is RESERVED; null: PENDING without a timer of its own.</summary>
    public int? ReservationMinutes { get; private set; }

    /// <summary>[A] percent paid now; null: the full price.</summary>
    public int? PrepaymentPercent { get; private set; }

    public static TicketType Create(
        Guid organizationId, Guid eventId, string title, string? description, Money price, int? quantity, int order, DateTimeOffset now)
    {
        var type = new TicketType();
        type.Fill(organizationId, eventId, title, description, order, now);
        type.Offer(price, null, quantity);
        return type;
    }

    public void ReserveFor(int? minutes)
    {
        Guard.That(minutes is null or (> 0 and <= 60 * 24 * 60), CatalogErrors.ReservationInvalid);
        ReservationMinutes = minutes;
    }

    public void Prepay(int? percent)
    {
        Guard.That(percent is null or (> 0 and < 100), CatalogErrors.PrepaymentInvalid);
        PrepaymentPercent = percent;
    }

    public void OnlyFor(Guid? lessonId) => LessonId = lessonId;
}
