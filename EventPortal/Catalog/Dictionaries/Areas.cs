using System.Globalization;
using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Dictionaries;

internal sealed class Areas(IDbContextFactory<AppDbContext> contexts) : IAreas
{
    public async Task<IReadOnlyList<AreaName>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var areas = await db.Areas.AsNoTracking().OrderBy(a => a.MyOrder).ThenBy(a => a.Name).ToListAsync(cancellationToken);
        return [.. areas.Select(a => new AreaName(a.Id, a.NameIn(CultureInfo.CurrentUICulture)))];
    }
}
