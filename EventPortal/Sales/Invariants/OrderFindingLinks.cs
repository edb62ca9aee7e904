using EventPortal.Shared.Data;
using EventPortal.Shared.Invariants;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Invariants;

/// <summary>The page of a found order.</summary>
internal sealed class OrderFindingLinks(IDbContextFactory<AppDbContext> contexts) : IFindingLinks
{
    public string Of => "order";

    public async Task<IReadOnlyDictionary<Guid, string>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // findings are for platform admins, who see every organization
        return await db.Orders.AcrossTenants().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => SalesUrls.Order(o.Secret), cancellationToken);
    }
}
