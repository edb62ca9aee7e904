using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Products;

internal sealed class ProductTitles : IProductTitles
{
    public IQueryable<ProductTitle> Query(AppDbContext db) => db.Set<Product>().Select(p => new ProductTitle { Id = p.Id, Title = p.Title });

    // By the ids of registrations that the caller may read.
    public async Task<IReadOnlyDictionary<Guid, string>> FindAsync(AppDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await db.Set<Product>().AcrossTenants().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Title, cancellationToken);
}
