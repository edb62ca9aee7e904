using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Promocodes;

/// <summary>Promocodes for events of a sector follow the sector when an admin merges it into another. Dictionaries are the platform's, so all tenants count.</summary>
internal sealed class SectorsOfPromocodes : IDictionaryUses
{
    public async Task<int> CountAsync(AppDbContext db, DictionaryKind kind, Guid entryId, CancellationToken cancellationToken) =>
        kind is DictionaryKind.Sectors ? await Naming(db, entryId).CountAsync(cancellationToken) : 0;

    public async Task<int> MoveAsync(AppDbContext db, DictionaryKind kind, Guid from, Guid into, CancellationToken cancellationToken)
    {
        if (kind is not DictionaryKind.Sectors) return 0;
        var codes = await Naming(db, from).ToListAsync(cancellationToken);
        foreach (var code in codes) code.ReplaceSector(from, into);
        await db.SaveChangesAsync(cancellationToken);
        return codes.Count;
    }

    private static IQueryable<Promocode> Naming(AppDbContext db, Guid sectorId) => db.Promocodes.AcrossTenants().Where(p => p.SectorIds.Contains(sectorId));
}
