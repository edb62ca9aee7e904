using EventPortal.Catalog.Contracts;
using EventPortal.Sales.Promocodes;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Carts;

/// <summary>The promocode of a cart.</summary>
internal sealed class CartPromocodes(IDbContextFactory<AppDbContext> contexts, IOffers offers, CartChanges changes)
{
    public async Task<PromocodeView> ApplyAsync(CartKey key, string typed, CancellationToken cancellationToken)
    {
        var code = typed.Trim().ToUpperInvariant();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var cart = await db.OpenCarts(key).AsNoTracking().Include(c => c.Items).SingleOrDefaultAsync(cancellationToken);
        var zero = Money.Zero(cart?.Currency ?? Currency.Uah);
        if (cart is null || code.Length is 0 or > 64) return new(code, new(PromocodeOutcome.Unknown), zero, null);
        var organizations = cart.Items.Select(i => i.OrganizationId).Distinct().ToList();
        // a code works only where a line of its organization is in the buyer's cart
        var known = await db.Promocodes.AcrossTenants().AsNoTracking()
            .Where(p => p.Code == code && organizations.Contains(p.OrganizationId)).OrderBy(p => p.Id).ToListAsync(cancellationToken);
        if (known.Count == 0) return new(code, new(PromocodeOutcome.Unknown), zero, null);
        var found = await offers.FindAsync(db, [.. cart.Items.Select(i => i.ProductId).Distinct()], db.Now, cancellationToken);
        var lines = CartViews.PromocodeLines(cart.Items, found);
        var judged = known.Select(p => (Code: p, Verdict: PromocodeRules.Apply(p, lines, db.Now))).ToList();
        var best = judged.OrderByDescending(j => j.Verdict.IsApplied).First();
        if (best.Verdict.IsApplied) await UseAsync(key, best.Code.Id, cancellationToken);
        return await CartViews.DescribeAsync(db, best.Code, best.Verdict, cart.Currency, offers, cancellationToken);
    }

    public Task UseAsync(CartKey key, Guid? promocodeId, CancellationToken cancellationToken) => changes.RunAsync(key, (_, locked, _) =>
    {
        locked.Cart.Use(promocodeId);
        return Task.FromResult<Cart?>(locked.Cart);
    }, (_, _) => throw new InvalidOperationException("A promocode takes no places."), cancellationToken);
}
