using EventPortal.Shared.Data;

namespace EventPortal.Catalog.Contracts;

/// <summary>Rows of other slices that name an entry of a dictionary; a slice that keeps such ids registers its own.</summary>
public interface IDictionaryUses
{
    Task<int> CountAsync(AppDbContext db, DictionaryKind kind, Guid entryId, CancellationToken cancellationToken);

    /// <summary>Everything that named <paramref name="from"/> names <paramref name="into"/>, in the caller's transaction.</summary>
    /// <returns>How many rows changed.</returns>
    Task<int> MoveAsync(AppDbContext db, DictionaryKind kind, Guid from, Guid into, CancellationToken cancellationToken);
}
