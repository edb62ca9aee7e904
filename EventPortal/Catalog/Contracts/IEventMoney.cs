using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Contracts;

/// <summary>What calling an event off would cost: the slice of the orders answers.</summary>
public interface IEventMoney
{
    /// <summary>Computed as the cancellation itself computes it; nothing changes.</summary>
    Task<EventReturns> ToReturnAsync(AppDbContext db, Guid eventId, CancellationToken cancellationToken);
}

/// <param name="PaidOrders">Whose price goes back.</param>
/// <param name="UnpaidOrders">Which are cancelled.</param>
/// <param name="Sums">One per currency.</param>
public sealed record EventReturns(int PaidOrders, int UnpaidOrders, IReadOnlyList<Money> Sums);
