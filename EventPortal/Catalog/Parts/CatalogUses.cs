using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Data;

namespace EventPortal.Catalog.Parts;

/// <summary>The answers of all slices in one. A place and its order are the same buyer, so the largest number counts and not the sum.</summary>
internal sealed class CatalogUses(IEnumerable<ICatalogUses> slices)
{
    public Task<Dictionary<Guid, int>> ProductsAsync(AppDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        LargestAsync(s => s.CountProductsAsync(db, ids, cancellationToken));

    public Task<Dictionary<Guid, int>> LessonsAsync(AppDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        LargestAsync(s => s.CountLessonsAsync(db, ids, cancellationToken));

    public async Task<bool> AreInCartsAsync(AppDbContext db, Guid productId, CancellationToken cancellationToken)
    {
        foreach (var slice in slices)
            if (await slice.IsInCartsAsync(db, productId, cancellationToken)) return true;
        return false;
    }

    private async Task<Dictionary<Guid, int>> LargestAsync(Func<ICatalogUses, Task<IReadOnlyDictionary<Guid, int>>> count)
    {
        var largest = new Dictionary<Guid, int>();
        foreach (var slice in slices)
            foreach (var (id, uses) in await count(slice)) largest[id] = Math.Max(uses, largest.GetValueOrDefault(id));
        return largest;
    }
}
