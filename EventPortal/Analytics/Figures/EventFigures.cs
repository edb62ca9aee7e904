using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Domain;

namespace EventPortal.Analytics.Figures;

/// <summary>An event as its overview shows it, beside sums and funnel.</summary>
/// <param name="Waiting">Applications to decide.</param>
/// <param name="Unpaid">Orders that wait for their money.</param>
/// <param name="Taken">Confirmed places, those who came among them.</param>
/// <param name="Came">Of them.</param>
public sealed record EventState(
    string Title, string Language, EventStatus Status, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string TimeZone, DateTimeOffset? PublishedAt, DateTimeOffset CreatedAt,
    int Waiting, int Unpaid, int Taken, int Came, IReadOnlyList<TicketSum> Tickets)
{
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>Places; recordings are sold beside them.</summary>
    public int Sold => Places.Sum(t => t.Sold);

    public int Held => Places.Sum(t => t.Held);

    /// <summary>Null: some type is unlimited.</summary>
    public int? Capacity => Places.Any(t => t.IsActive && t.Quantity is null) ? null : Places.Where(t => t.IsActive).Sum(t => t.Quantity);

    private IEnumerable<TicketSum> Places => Tickets.Where(t => t.IsPlace);
}

/// <summary>A ticket type in figures.</summary>
/// <param name="IsPlace">Not a recording.</param>
/// <param name="Quantity">Null: unlimited.</param>
/// <param name="Free">Places that were given for nothing, of those sold.</param>
/// <param name="Income">Of orders that stand.</param>
public sealed record TicketSum(Guid Id, string Title, bool IsPlace, bool IsActive, Money Price, int? Quantity, int Sold, int Held, int Free, IReadOnlyList<Money> Income);

/// <summary>An order in the list of the latest.</summary>
public sealed record LatestOrder(Guid Id, string Number, string Customer, int Places, Money Total, bool IsConfirmed, bool IsCanceled, DateTimeOffset At);
