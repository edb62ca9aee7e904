using System.Text.Json;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Parts;

/// <summary>
/// Saves the order that somebody dragged. The list they dragged in must still be the list: otherwise they see what it is now. Only the places move, not
/// the rows' versions: whoever edits one of the rows meanwhile loses nothing and is not disturbed (docs/decisions/0034-orders-of-lists.md).
/// </summary>
internal static class Ordering
{
    /// <param name="rows">All rows of the list, in the caller's transaction and under the lock of their head.</param>
    /// <param name="column">The property that orders: "MyOrder", "SortOrder".</param>
    /// <param name="of">Whose list it is, for the audit trail.</param>
    /// <param name="seen">Ids in the order that was on the screen before.</param>
    public static async Task SaveAsync<TRow>(
        AppDbContext db, IQueryable<TRow> rows, string column, Listed of, IReadOnlyList<Guid> seen, IReadOnlyList<Guid> wanted, CancellationToken cancellationToken)
        where TRow : Entity
    {
        var current = await rows.OrderBy(r => EF.Property<int>(r, column)).ThenBy(r => r.Id).Select(r => r.Id).ToListAsync(cancellationToken);
        Check(current, seen, wanted);
        for (var i = 0; i < wanted.Count; i++)
        {
            var (id, place) = (wanted[i], i + 1);
            await rows.Where(r => r.Id == id && EF.Property<int>(r, column) != place)
                .ExecuteUpdateAsync(s => s.SetProperty(r => EF.Property<int>(r, column), place), cancellationToken);
        }
        var changes = JsonSerializer.Serialize(new Dictionary<string, IReadOnlyList<Guid>[]> { [of.Name] = [seen, wanted] });
        db.Add(AuditEntry.Create(db.Now, db.Services.User, of.OrganizationId, of.ObjectType, of.ObjectId, AuditAction.Changed, changes, null));
        await db.SaveChangesAsync(cancellationToken);
    }

    public static void Check(IReadOnlyList<Guid> current, IReadOnlyList<Guid> seen, IReadOnlyList<Guid> wanted)
    {
        Guard.That(current.SequenceEqual(seen), PartsErrors.OrderChanged);
        Guard.That(wanted.Count == seen.Count && wanted.ToHashSet().SetEquals(seen), PartsErrors.OrderChanged);
    }
}

/// <param name="ObjectType">Whose list it is.</param>
/// <param name="Name">Which of its lists.</param>
internal sealed record Listed(string ObjectType, Guid ObjectId, Guid? OrganizationId, string Name);
