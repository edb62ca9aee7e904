using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;

namespace EventPortal.Registrations.Contracts;

/// <summary>
/// What an organizer does with places that touches orders, stock or money. Registrations knows orders by id only; Sales moves the rest. Every order is
/// looked for with the tenant filter on: another organization's is unknown.
/// </summary>
public interface IPlaceOffice
{
    /// <summary>
    /// Ends places of one order, in one transaction. Paid ones start a refund of what was paid for them, as far as it was not given back already; an
    /// unpaid order ends whole or not at all; an order ends with its last place.
    /// </summary>
    /// <exception cref="DomainException">A place was entered or has ended; an unpaid order has other places; money is on its way.</exception>
    Task CancelAsync(Guid orderId, IReadOnlyCollection<Guid> registrationIds, string reason, CancellationToken cancellationToken);

    /// <summary>A confirmed place goes to another type or run of its event, by guarded moves of the stock. The price does not change.</summary>
    /// <exception cref="DomainException">The types cost differently, no place is left there, or the participant has a place there.</exception>
    Task MoveAsync(Guid orderId, Guid registrationId, Guid ticketTypeId, Guid? lessonId, CancellationToken cancellationToken);

    /// <summary>Whether <see cref="MoveAsync"/> would refuse because of the price; for the words before it.</summary>
    Task<DomainError?> MoveRefusalAsync(AppDbContext db, Guid eventId, Guid fromTypeId, Money paid, Guid toTypeId, CancellationToken cancellationToken);

    /// <summary>A place without payment, given by the organizer: an order of nothing to pay, so it counts as sold and has its letter.</summary>
    /// <returns>The place. The same key gives the same one.</returns>
    /// <exception cref="DomainException">No place is left, the event is over, or the participant has a place there.</exception>
    Task<Guid> AddAsync(HandPlace place, CancellationToken cancellationToken);

    /// <summary>Sends the customer of an unpaid order its link once more; a mailbox gets it once an hour.</summary>
    /// <exception cref="DomainException">It waits for no payment.</exception>
    Task RemindAsync(Guid orderId, CancellationToken cancellationToken);

    /// <summary>What was paid for each place of these orders, to the last minor unit.</summary>
    Task<IReadOnlyDictionary<Guid, Money>> PricesAsync(AppDbContext db, IReadOnlyCollection<Guid> orderIds, CancellationToken cancellationToken);

    /// <summary>Payments of the order, newest first, for words about money.</summary>
    Task<IReadOnlyList<OfficePayment>> PaymentsAsync(Guid orderId, CancellationToken cancellationToken);
}

/// <summary>A place to give by hand.</summary>
/// <param name="Key">Made once per form: a double click gives one place.</param>
public sealed record HandPlace(Guid EventId, Guid TicketTypeId, Guid? LessonId, Person Person, string Culture, Guid Key);

/// <summary>A payment of an order as its organizer sees it.</summary>
/// <param name="State">In words.</param>
public sealed record OfficePayment(string Method, string State, Money Amount, Money Refunded, DateTimeOffset At);
