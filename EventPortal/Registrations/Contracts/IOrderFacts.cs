using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;

namespace EventPortal.Registrations.Contracts;

/// <summary>What a ticket, a letter and a door need to know of the order behind a place. Registrations knows orders by id only; Sales answers.</summary>
public interface IOrderFacts
{
    /// <summary>Over all organizations: the ids come from places that the caller may read.</summary>
    Task<IReadOnlyDictionary<Guid, OrderFacts>> FindAsync(AppDbContext db, IReadOnlyCollection<Guid> orderIds, CancellationToken cancellationToken);

    /// <summary>Orders of the scope's organization whose number contains the text.</summary>
    Task<IReadOnlyList<Guid>> FindByNumberAsync(AppDbContext db, string text, CancellationToken cancellationToken);

    /// <summary>Orders of this customer, by e-mail in lower case, over all organizations.</summary>
    Task<IReadOnlyList<Guid>> FindByCustomerAsync(AppDbContext db, string email, CancellationToken cancellationToken);
}

/// <param name="Secret">In the address of the order's page: for its customer only.</param>
/// <param name="Url">Address of the order's page: as secret as <paramref name="Secret"/>.</param>
/// <param name="ConfirmedAt">When it was paid for, or at once when free.</param>
/// <param name="Due">What is still to be paid of an order that is confirmed; 0 otherwise.</param>
public sealed record OrderFacts(Guid Id, string Number, string Secret, Person Customer, Guid? UserId, Money Total, Money Due, bool IsPaid, string Url,
    DateTimeOffset PlacedAt, DateTimeOffset? ConfirmedAt);
