using EventPortal.Shared.Data;
using EventPortal.Shared.Together;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Payments.Gateways;

/// <summary>Looks up accounts of organizations, for several payers and callbacks together. Nothing is kept: an account that was switched off is off for the next who asks.</summary>
internal sealed class GatewayLookup(IServiceScopeFactory scopes)
{
    internal static readonly PreparedQuery<List<Guid>, PaymentGateway> WithIds = new((db, ids) => OfAll(db).Where(g => ids.Contains(g.Id)));

    private static readonly PreparedQuery<List<Guid>, PaymentGateway> ActiveOf = new((db, ids) =>
        OfAll(db).Where(g => ids.Contains(g.OrganizationId) && g.IsActive).OrderBy(g => g.SortOrder).ThenBy(g => g.Id));

    private readonly TogetherLookup<Guid, PaymentGateway> byId = new(scopes, async (_, db, ids) => (await WithIds.ToListAsync(db, ids)).ToDictionary(g => g.Id));

    private readonly TogetherLookup<Guid, IReadOnlyList<PaymentGateway>> active = new(scopes, async (_, db, ids) =>
        (await ActiveOf.ToListAsync(db, ids)).GroupBy(g => g.OrganizationId).ToDictionary(g => g.Key, IReadOnlyList<PaymentGateway> (g) => [.. g]));

    public Task<PaymentGateway?> FindAsync(Guid id, CancellationToken cancellationToken) => byId.FindAsync(id, cancellationToken);

    /// <summary>Those that an organization offers, in its order.</summary>
    public async Task<IReadOnlyList<PaymentGateway>> ActiveOfAsync(Guid organizationId, CancellationToken cancellationToken) =>
        await active.FindAsync(organizationId, cancellationToken) ?? [];

    // across tenants: what is offered to every payer, or an id that is stored with a payment or signed by the account's own key
    private static IQueryable<PaymentGateway> OfAll(AppDbContext db) => db.PaymentGateways.AcrossTenants().AsNoTracking();
}
