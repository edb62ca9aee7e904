using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Sales.Promocodes;

/// <summary>Promocodes for a sector or an exam follow it when an admin merges it into another. Dictionaries are the platform's, so all tenants count.</summary>
internal sealed class DictionariesOfPromocodes : IDictionaryUses
{
    public async Task<int> CountAsync(AppDbContext db, DictionaryKind kind, Guid entryId, CancellationToken cancellationToken) =>
        Naming(db, kind, entryId) is { } codes ? await codes.CountAsync(cancellationToken) : 0;

    public async Task<int> MoveAsync(AppDbContext db, DictionaryKind kind, Guid from, Guid into, CancellationToken cancellationToken)
    {
        if (Naming(db, kind, from) is not { } naming) return 0;
        var codes = await naming.ToListAsync(cancellationToken);
        foreach (var code in codes) code.Replace(from, into);
        await db.SaveChangesAsync(cancellationToken);
        return codes.Count;
    }

    // null: promocodes name no entries of this dictionary
    private static IQueryable<Promocode>? Naming(AppDbContext db, DictionaryKind kind, Guid entryId) => kind switch
    {
        DictionaryKind.Sectors => db.Promocodes.AcrossTenants().Where(p => p.SectorIds.Contains(entryId)),
        DictionaryKind.Exams => db.Promocodes.AcrossTenants().Where(p => p.ExamIds.Contains(entryId)),
        _ => null,
    };
}
