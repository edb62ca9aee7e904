using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Products;

/// <summary>A product as an organizer wants it.</summary>
public sealed record ProductDraft(OfferedAs Kind, string Title, Money Price)
{
    public string? Description { get; init; }

    public Money? SalePrice { get; init; }

    /// <summary>Null: unlimited.</summary>
    public int? Quantity { get; init; }

    public DateTimeOffset? SalesStart { get; init; }

    public DateTimeOffset? SalesEnd { get; init; }

    public bool IsActive { get; init; } = true;

    /// <summary>Tickets: minutes that an unpaid registration is reserved.</summary>
    public int? ReservationMinutes { get; init; }

    /// <summary>Tickets: percent paid now.</summary>
    public int? PrepaymentPercent { get; init; }

    /// <summary>Tickets: the only run this ticket is for.</summary>
    public Guid? LessonId { get; init; }

    /// <summary>Recordings.</summary>
    public string? VideoUrl { get; init; }
}

/// <summary>Which kind of product.</summary>
public enum OfferedAs
{
    Ticket,
    Recording,
}
