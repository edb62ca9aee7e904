using EventPortal.Payments.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Domain;

namespace EventPortal.Sales.Orders;

/// <summary>An order as its page shows it.</summary>
public sealed record OrderView
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required string Secret { get; init; }

    public required Guid OrganizationId { get; init; }

    public required string OrganizationName { get; init; }

    public required OrderStatus Status { get; init; }

    public required OrderPaymentStatus PaymentStatus { get; init; }

    public required Guid? UserId { get; init; }

    public required Person Customer { get; init; }

    public string? CompanyName { get; init; }

    public string? TaxCode { get; init; }

    public required Money TotalClearPrice { get; init; }

    /// <summary>Regular price less the early prices and the promocode less what is paid.</summary>
    public required Money TotalSaleDiff { get; init; }

    public required Money TotalPromocodeDiff { get; init; }

    public required Money Total { get; init; }

    public required DateTimeOffset PlacedAt { get; init; }

    /// <summary>Unpaid, it lapses then.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? ConfirmedAt { get; init; }

    public DateTimeOffset? CanceledAt { get; init; }

    public string? CancellationReason { get; init; }

    public required string Culture { get; init; }

    public required IReadOnlyList<OrderItemView> Items { get; init; }

    public required IReadOnlyList<RegistrationCard> Registrations { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<PaymentAttempt> Attempts { get; init; }

    /// <summary>Other orders of the same cart, of other organizations.</summary>
    public required IReadOnlyList<OrderSummary> Siblings { get; init; }

    public required DateTimeOffset ServerNow { get; init; }

    public bool CanBePaid => Status is OrderStatus.New && Total.MinorUnits > 0 && (ExpiresAt is null || ServerNow < ExpiresAt);

    public bool CanBeCanceled => Status is OrderStatus.New;
}

/// <summary>A line, prices frozen. <paramref name="Price"/> is of the whole line, after the promocode.</summary>
public sealed record OrderItemView(
    Guid Id, Guid EventId, Guid ProductId, Guid? LessonId, string EventTitle, string Title, int Quantity, Money ClearPrice, Money PromocodeDiff, Money Price);

/// <summary>An order in a list.</summary>
public sealed record OrderSummary(
    Guid Id, string Number, string Secret, Guid OrganizationId, string OrganizationName, OrderStatus Status, OrderPaymentStatus PaymentStatus,
    Money Total, int Places, IReadOnlyList<string> EventTitles, DateTimeOffset PlacedAt, DateTimeOffset? ExpiresAt);
