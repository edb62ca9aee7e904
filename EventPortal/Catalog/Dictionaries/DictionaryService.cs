using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Parts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Dictionaries;

/// <summary>The platform's dictionaries, as its admins keep them.</summary>
public sealed class DictionaryService(IDbContextFactory<AppDbContext> contexts, IEnumerable<IDictionaryUses> otherUses)
{
    public async Task<IReadOnlyList<EntryRow>> ListAsync(DictionaryKind kind, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RequireAdmin();
        var shelf = DictionaryShelf.Of(kind);
        var entries = await shelf.ListAsync(db, cancellationToken);
        var events = await shelf.UsesAsync(db, cancellationToken);
        var aliases = (await db.Set<DictionaryAlias>().AsNoTracking().Where(a => a.Kind == kind).OrderBy(a => a.Slug).ToListAsync(cancellationToken)).ToLookup(a => a.EntryId, a => a.Slug);
        var rows = new List<EntryRow>();
        foreach (var e in entries)
        {
            var uses = events.GetValueOrDefault(e.Id) + await OthersAsync(db, kind, e.Id, cancellationToken);
            rows.Add(new(e.Id, e.Version, e.Slug, e.Name, e.NameEn, e.NameRu, (e as EventLevel)?.Color, (e as Area)?.IsoCode, uses, [.. aliases[e.Id]]));
        }
        return rows;
    }

    /// <param name="id">Null: a new one, the last.</param>
    /// <exception cref="DomainException">Changed meanwhile; the key is taken; the list of areas is fixed.</exception>
    public Task SaveAsync(DictionaryKind kind, EntryDraft draft, Guid? id, int version, CancellationToken cancellationToken) => InAsync(async db =>
    {
        var shelf = DictionaryShelf.Of(kind);
        if (id is null)
        {
            var entries = await shelf.ListAsync(db, cancellationToken);
            db.Add(shelf.Create(draft, await NewSlugAsync(db, kind, draft, entries, cancellationToken), entries.Count == 0 ? 1 : entries.Max(e => e.MyOrder) + 1, db.Now));
            return 1;
        }
        var entry = await FindAsync(db, shelf, id.Value, version, cancellationToken);
        entry.Rename(draft.Name, draft.NameEn, draft.NameRu);
        if (entry is EventLevel level) level.Paint(draft.Color ?? "");
        return 1;
    }, cancellationToken);

    public Task ReorderAsync(DictionaryKind kind, IReadOnlyList<Guid> seen, IReadOnlyList<Guid> wanted, CancellationToken cancellationToken) => InAsync(async db =>
    {
        // two admins who drag at once: the first row is the head of the list
        if (seen.Count > 0) await DictionaryShelf.Of(kind).LockAsync(db, seen.Min(), cancellationToken);
        await DictionaryShelf.Of(kind).ReorderAsync(db, new(nameof(DictionaryEntry), wanted.Count > 0 ? wanted[0] : Guid.Empty, null, kind.ToString()), seen, wanted, cancellationToken);
        return 1;
    }, cancellationToken);

    /// <exception cref="DomainException">Something names it: how often stands in the refusal.</exception>
    public Task DeleteAsync(DictionaryKind kind, Guid id, int version, CancellationToken cancellationToken) => InAsync(async db =>
    {
        Guard.That(kind is not DictionaryKind.Areas, PartsErrors.AreasAreFixed);
        var shelf = DictionaryShelf.Of(kind);
        await shelf.LockAsync(db, id, cancellationToken);
        var entry = await FindAsync(db, shelf, id, version, cancellationToken);
        var uses = await CountUsesAsync(db, kind, id, cancellationToken);
        Guard.That(uses == 0, PartsErrors.EntryInUse, uses);
        await db.Set<DictionaryAlias>().Where(a => a.Kind == kind && a.EntryId == id).ExecuteDeleteAsync(cancellationToken);
        db.Remove(entry);
        return 1;
    }, cancellationToken);

    /// <summary>What a merge would move, without moving it.</summary>
    public async Task<int> CountUsesAsync(DictionaryKind kind, Guid id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RequireAdmin();
        return await CountUsesAsync(db, kind, id, cancellationToken);
    }

    /// <summary>Everything that named <paramref name="from"/> names <paramref name="into"/>; the old key leads to it, the old entry is gone. One transaction.</summary>
    /// <returns>How many rows moved.</returns>
    public Task<int> MergeAsync(DictionaryKind kind, Guid from, int version, Guid into, CancellationToken cancellationToken) => InAsync(async db =>
    {
        Guard.That(kind is not DictionaryKind.Areas, PartsErrors.AreasAreFixed);
        Guard.That(from != into, PartsErrors.MergeWithItself);
        var shelf = DictionaryShelf.Of(kind);
        // by id, so that two merges in opposite directions wait and do not lock each other out
        foreach (var id in new[] { from, into }.Order()) Guard.That(await shelf.LockAsync(db, id, cancellationToken), PartsErrors.Unknown);
        var entry = await FindAsync(db, shelf, from, version, cancellationToken);
        var moved = await shelf.MoveAsync(db, from, into, cancellationToken);
        foreach (var slice in otherUses) moved += await slice.MoveAsync(db, kind, from, into, cancellationToken);
        await db.Set<DictionaryAlias>().Where(a => a.Kind == kind && a.EntryId == from).ExecuteUpdateAsync(s => s.SetProperty(a => a.EntryId, into), cancellationToken);
        db.Add(DictionaryAlias.Create(kind, entry.Slug, into, db.Now));
        db.Remove(entry);
        return moved;
    }, cancellationToken);

    private async Task<int> CountUsesAsync(AppDbContext db, DictionaryKind kind, Guid id, CancellationToken cancellationToken) =>
        (await DictionaryShelf.Of(kind).UsesAsync(db, cancellationToken)).GetValueOrDefault(id) + await OthersAsync(db, kind, id, cancellationToken);

    private async Task<int> OthersAsync(AppDbContext db, DictionaryKind kind, Guid id, CancellationToken cancellationToken)
    {
        var uses = 0;
        foreach (var slice in otherUses) uses += await slice.CountAsync(db, kind, id, cancellationToken);
        return uses;
    }

    private static async Task<string> NewSlugAsync(AppDbContext db, DictionaryKind kind, EntryDraft draft, List<DictionaryEntry> entries, CancellationToken cancellationToken)
    {
        var slug = draft.Slug.Length > 0 ? draft.Slug : Transliteration.ToSlug(draft.Name);
        Guard.That(slug.Length is > 0 and <= 96 && Transliteration.ToSlug(slug) == slug, CatalogErrors.SlugInvalid);
        var isTaken = entries.Exists(e => e.Slug == slug) || await db.Set<DictionaryAlias>().AnyAsync(a => a.Kind == kind && a.Slug == slug, cancellationToken);
        Guard.That(!isTaken, PartsErrors.SlugTaken, slug);
        return slug;
    }

    private static async Task<DictionaryEntry> FindAsync(AppDbContext db, DictionaryShelf shelf, Guid id, int version, CancellationToken cancellationToken)
    {
        var entry = await shelf.FindAsync(db, id, cancellationToken);
        Guard.That(entry is not null, PartsErrors.Unknown);
        entry.Fits(version);
        return entry;
    }

    private async Task<int> InAsync(Func<AppDbContext, Task<int>> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RequireAdmin();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var result = await change(db);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new DomainException(PartsErrors.ChangedMeanwhile);
        }
        await transaction.CommitAsync(cancellationToken);
        return result;
    }
}
