using EventPortal.Shared.Data;

namespace EventPortal.Catalog.Contracts;

/// <summary>Names of ticket types and other products, for slices that hold their ids.</summary>
public interface IProductTitles
{
    /// <summary>Within the scope's organization, for the caller's own query.</summary>
    IQueryable<ProductTitle> Query(AppDbContext db);

    /// <summary>Whatever the state of the product: a ticket outlives its type's sale.</summary>
    Task<IReadOnlyDictionary<Guid, string>> FindAsync(AppDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);
}

public sealed record ProductTitle
{
    public required Guid Id { get; init; }

    public required string Title { get; init; }
}
