using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Office;

/// <summary>Events, sectors and exams that the office's filters and forms choose from.</summary>
public sealed class OfficeEvents(IDbContextFactory<AppDbContext> contexts, IOfficeCatalog catalog)
{
    public async Task<IReadOnlyList<OfficeEvent>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await catalog.EventsAsync(db, cancellationToken);
    }

    public async Task<IReadOnlyList<AreaName>> SectorsAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await catalog.SectorsAsync(db, cancellationToken);
    }

    public async Task<IReadOnlyList<AreaName>> ExamsAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await catalog.ExamsAsync(db, cancellationToken);
    }
}
