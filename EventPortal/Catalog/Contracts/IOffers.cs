using EventPortal.Shared.Data;

namespace EventPortal.Catalog.Contracts;

/// <summary>What can be bought, to whom and for how much: the one place where the rules of the catalog and of the sale meet.</summary>
public interface IOffers
{
    /// <summary>
    /// Offers of these products as the current user may see them; products that never were are left out. Reads in the caller's transaction,
    /// if it has one.
    /// </summary>
    Task<IReadOnlyDictionary<Guid, ProductOffer>> FindAsync(
        AppDbContext db, IReadOnlyCollection<Guid> productIds, DateTimeOffset now, CancellationToken cancellationToken);
}
