using EventPortal.Shared.Data;

namespace EventPortal.Catalog.Contracts;

/// <summary>What can be bought, to whom and for how much: the one place where the rules of the catalog and of the sale meet.</summary>
public interface IOffers
{
    /// <summary>
    /// Offers of these products as the current user may see them; products that never were are left out. Call it before a transaction
    /// begins: it asks the organizations on another connection.
    /// </summary>
    Task<IReadOnlyDictionary<Guid, ProductOffer>> FindAsync(
        AppDbContext db, IReadOnlyCollection<Guid> productIds, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Titles of events, names of sectors and exams in the reader's language, for words about what a promocode is for.</summary>
    Task<IReadOnlyList<string>> NamesAsync(
        AppDbContext db, IReadOnlyCollection<Guid> eventIds, IReadOnlyCollection<Guid> sectorIds, IReadOnlyCollection<Guid> examIds, CancellationToken cancellationToken);
}
