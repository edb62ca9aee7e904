using EventPortal.Shared.Data;

namespace EventPortal.Catalog.Contracts;

/// <summary>Names of ticket types and other products, for slices that hold their ids.</summary>
public interface IProductTitles
{
    /// <summary>Whatever the state of the product: a ticket outlives its type's sale.</summary>
    Task<IReadOnlyDictionary<Guid, string>> FindAsync(AppDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);
}
