using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Together;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Carts;

/// <summary>Offers as somebody without an account sees them: all guests of an on-sale ask for the same ones, and are told together.</summary>
public sealed class GuestOffers(IServiceScopeFactory scopes)
{
    private readonly TogetherLookup<Guid, ProductOffer> offers = new(async ids =>
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync();
        return await scope.ServiceProvider.GetRequiredService<IOffers>().FindAsync(db, ids, db.Now, default);
    });

    internal Task<IReadOnlyDictionary<Guid, ProductOffer>> FindAsync(IReadOnlyCollection<Guid> productIds, CancellationToken cancellationToken) =>
        offers.FindAsync(productIds, cancellationToken);
}
