using EventPortal.Sales.Orders;
using EventPortal.Shared.Data;
using EventPortal.Shared.Web.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace EventPortal.Sales.Admin;

/// <summary>How many orders, over all organizations: for platform admins.</summary>
public sealed class OrderFigures(IDbContextFactory<AppDbContext> contexts, IStringLocalizer<SalesText> texts) : IPlatformSource
{
    public async Task<IReadOnlyList<PlatformFigure>> FiguresAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RequireAdmin();
        return [new(texts["Admin.Orders"], await db.Set<Order>().AcrossTenants().LongCountAsync(cancellationToken), Order: 40)];
    }

    public async Task<int> OfUserAsync(Guid userId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RequireAdmin();
        // by the user's id, over all organizations
        return await db.Set<Order>().AcrossTenants().CountAsync(o => o.UserId == userId, cancellationToken);
    }
}
