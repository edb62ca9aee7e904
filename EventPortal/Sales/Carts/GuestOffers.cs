using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Together;

namespace EventPortal.Sales.Carts;

/// <summary>Offers as somebody without an account sees them: all guests of an on-sale ask for the same ones, and are told together.</summary>
public sealed class GuestOffers(IServiceScopeFactory scopes)
{
    private readonly TogetherLookup<Guid, ProductOffer> offers = new(scopes, (services, db, ids) => services.GetRequiredService<IOffers>().FindAsync(db, ids, db.Now, default));

    internal Task<IReadOnlyDictionary<Guid, ProductOffer>> FindAsync(IReadOnlyCollection<Guid> productIds, CancellationToken cancellationToken) =>
        offers.FindAsync(productIds, cancellationToken);
}
