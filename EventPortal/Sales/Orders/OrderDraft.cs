using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Domain;

namespace EventPortal.Sales.Orders;

/// <summary>What an order starts with.</summary>
public sealed record OrderDraft
{
    public required Guid OrganizationId { get; init; }

    public required string PlacementKey { get; init; }

    public Guid? CartId { get; init; }

    public Guid? UserId { get; init; }

    public required Person Customer { get; init; }

    public string? CompanyName { get; init; }

    public string? TaxCode { get; init; }

    public Guid? PromocodeId { get; init; }

    public required string Culture { get; init; }

    /// <summary>When it lapses unpaid; null for a free order.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public required IReadOnlyList<OrderLine> Items { get; init; }
}

/// <summary>A line as it is frozen into the order; <paramref name="PromocodeDiff"/> is of the whole line.</summary>
public sealed record OrderLine(
    Guid EventId, Guid ProductId, Guid? LessonId, string Title, string EventTitle, int Quantity, Money UnitFullPrice, Money UnitPrice,
    Money PromocodeDiff, Guid? PromocodeId);
