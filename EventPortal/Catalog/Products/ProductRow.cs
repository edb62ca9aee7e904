using System.Globalization;
using EventPortal.Catalog.Parts;
using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Products;

/// <summary>A product in the organizer's list.</summary>
/// <param name="Uses">Registrations or orders that name it: it is not repriced or deleted any more.</param>
public sealed record ProductRow(Guid Id, int Version, OfferedAs Kind, string Title, Money FullPrice, Money Price, int Uses, SaleState State)
{
    public string? Description { get; init; }

    public int? Quantity { get; init; }

    public int Sold { get; init; }

    /// <summary>Held by carts and unpaid orders.</summary>
    public int Held { get; init; }

    public DateTimeOffset? SalesStart { get; init; }

    public DateTimeOffset? SalesEnd { get; init; }

    public bool IsActive { get; init; }

    public int? ReservationMinutes { get; init; }

    public int? PrepaymentPercent { get; init; }

    public Guid? LessonId { get; init; }

    public string? VideoUrl { get; init; }

    public bool HasSalePrice => Price != FullPrice;

    internal static ProductRow Of(Product p, int uses, DateTimeOffset now) => new(
        p.Id, p.Version, p is TicketType ? OfferedAs.Ticket : OfferedAs.Recording, p.Title, p.FullPrice, p.Price, Math.Max(uses, p.SoldCount), p.StateAt(now))
    {
        Description = p.Description, Quantity = p.Quantity, Sold = p.SoldCount, Held = p.ReservedCount, SalesStart = p.SalesStart, SalesEnd = p.SalesEnd,
        IsActive = p.IsActive, ReservationMinutes = (p as TicketType)?.ReservationMinutes, PrepaymentPercent = (p as TicketType)?.PrepaymentPercent,
        LessonId = (p as TicketType)?.LessonId, VideoUrl = (p as EventRecording)?.VideoUrl,
    };

    /// <summary>The form that changes it.</summary>
    public ProductForm ToForm(TimeZoneInfo zone) => new()
    {
        Id = Id, Version = Version, Kind = Kind, Title = Title, Description = Description, Price = Typed(FullPrice), CurrencyCode = FullPrice.Currency,
        SalePrice = HasSalePrice ? Typed(Price) : null, Quantity = Typed(Quantity), SalesStart = ZonedInput.Of(SalesStart, zone), SalesEnd = ZonedInput.Of(SalesEnd, zone),
        ReservationMinutes = Typed(ReservationMinutes), PrepaymentPercent = Typed(PrepaymentPercent), IsActive = IsActive, LessonId = LessonId?.ToString(), VideoUrl = VideoUrl,
    };

    private static string Typed(Money money) => money.ToDecimal().ToString("0.##", CultureInfo.InvariantCulture);

    private static string? Typed(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
