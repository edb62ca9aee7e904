using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Dictionaries;

internal sealed class Areas(IDbContextFactory<AppDbContext> contexts) : IAreas
{
    public async Task<IReadOnlyList<AreaName>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Areas.NamesAsync(cancellationToken);
    }
}
