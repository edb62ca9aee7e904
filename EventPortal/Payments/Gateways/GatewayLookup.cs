using EventPortal.Shared.Data;
using EventPortal.Shared.Together;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Payments.Gateways;

/// <summary>Looks up accounts of organizations, for several payers and callbacks together. Nothing is kept: an account that was switched off is off for the next who asks.</summary>
internal sealed class GatewayLookup(IServiceScopeFactory scopes)
{
    private readonly TogetherLookup<Guid, PaymentGateway> byId = new(ids => ReadAsync(scopes, async gateways =>
        (IReadOnlyDictionary<Guid, PaymentGateway>)await gateways.Where(g => ids.Contains(g.Id)).ToDictionaryAsync(g => g.Id)));

    private readonly TogetherLookup<Guid, IReadOnlyList<PaymentGateway>> active = new(ids => ReadAsync(scopes, async gateways =>
    {
        var found = await gateways.Where(g => ids.Contains(g.OrganizationId) && g.IsActive).OrderBy(g => g.SortOrder).ThenBy(g => g.Id).ToListAsync();
        return (IReadOnlyDictionary<Guid, IReadOnlyList<PaymentGateway>>)found.GroupBy(g => g.OrganizationId).ToDictionary(g => g.Key, IReadOnlyList<PaymentGateway> (g) => [.. g]);
    }));

    public Task<PaymentGateway?> FindAsync(Guid id, CancellationToken cancellationToken) => byId.FindAsync(id, cancellationToken);

    /// <summary>Those that an organization offers, in its order.</summary>
    public async Task<IReadOnlyList<PaymentGateway>> ActiveOfAsync(Guid organizationId, CancellationToken cancellationToken) =>
        await active.FindAsync(organizationId, cancellationToken) ?? [];

    private static async Task<TResult> ReadAsync<TResult>(IServiceScopeFactory scopes, Func<IQueryable<PaymentGateway>, Task<TResult>> read)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContextAsync();
        // across tenants: what is offered to every payer, or an id that is stored with a payment or signed by the account's own key
        return await read(db.PaymentGateways.AcrossTenants().AsNoTracking());
    }
}
