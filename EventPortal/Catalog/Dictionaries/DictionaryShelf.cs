using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Parts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Dictionaries;

/// <summary>What differs between the dictionaries: their rows, how one is made, and which events name an entry.</summary>
internal abstract class DictionaryShelf
{
    private static readonly Dictionary<DictionaryKind, DictionaryShelf> Shelves = new()
    {
        [DictionaryKind.Types] = new DictionaryShelf<EventType>(nameof(Event.EventTypeId), (f, slug, order, now) => EventType.Create(slug, f.Name, f.NameEn, f.NameRu, order, now)),
        [DictionaryKind.Levels] = new DictionaryShelf<EventLevel>(nameof(Event.LevelId), (f, slug, order, now) => EventLevel.Create(slug, f.Name, f.NameEn, f.NameRu, order, f.Color ?? "", now)),
        [DictionaryKind.Directions] = new DirectionShelf((f, slug, order, now) => EventDirection.Create(slug, f.Name, f.NameEn, f.NameRu, order, now)),
        [DictionaryKind.Sectors] = new DictionaryShelf<EducationalSector>(nameof(Event.SectorId), (f, slug, order, now) => EducationalSector.Create(slug, f.Name, f.NameEn, f.NameRu, order, now)),
        [DictionaryKind.Budget] = new DictionaryShelf<BudgetEducation>(nameof(Event.BudgetEducationId), (f, slug, order, now) => BudgetEducation.Create(slug, f.Name, f.NameEn, f.NameRu, order, now)),
        [DictionaryKind.Exams] = new DictionaryShelf<Exam>(nameof(Event.CertificateExamId), (f, slug, order, now) => Exam.Create(slug, f.Name, f.NameEn, f.NameRu, order, now)),
        [DictionaryKind.Areas] = new DictionaryShelf<Area>(null, (_, _, _, _) => throw new DomainException(PartsErrors.AreasAreFixed)),
    };

    public static DictionaryShelf Of(DictionaryKind kind) => Shelves[kind];

    public abstract Task<List<DictionaryEntry>> ListAsync(AppDbContext db, CancellationToken cancellationToken);

    public abstract Task<DictionaryEntry?> FindAsync(AppDbContext db, Guid id, CancellationToken cancellationToken);

    public abstract DictionaryEntry Create(EntryDraft draft, string slug, int order, DateTimeOffset now);

    public abstract Task<bool> LockAsync(AppDbContext db, Guid id, CancellationToken cancellationToken);

    public abstract Task ReorderAsync(AppDbContext db, Listed of, IReadOnlyList<Guid> seen, IReadOnlyList<Guid> wanted, CancellationToken cancellationToken);

    /// <summary>Entry → events, deleted ones too.</summary>
    public abstract Task<Dictionary<Guid, int>> UsesAsync(AppDbContext db, CancellationToken cancellationToken);

    /// <summary>Events of one entry name the other; whoever follows changes of events notices.</summary>
    public abstract Task<int> MoveAsync(AppDbContext db, Guid from, Guid into, CancellationToken cancellationToken);

    // Dictionaries are the platform's: their uses are counted over all organizations, and a deleted event keeps its foreign key.
    protected static IQueryable<Event> AllEvents(AppDbContext db) => db.Events.IgnoreQueryFilters();
}

/// <param name="property">Of <see cref="Event"/>, an id; null: no event names the entries.</param>
internal class DictionaryShelf<TEntry>(string? property, Func<EntryDraft, string, int, DateTimeOffset, TEntry> create) : DictionaryShelf
    where TEntry : DictionaryEntry
{
    public override async Task<List<DictionaryEntry>> ListAsync(AppDbContext db, CancellationToken cancellationToken) =>
        [.. await db.Set<TEntry>().AsNoTracking().OrderBy(e => e.MyOrder).ThenBy(e => e.Id).ToListAsync(cancellationToken)];

    public override async Task<DictionaryEntry?> FindAsync(AppDbContext db, Guid id, CancellationToken cancellationToken) =>
        await db.Set<TEntry>().SingleOrDefaultAsync(e => e.Id == id, cancellationToken);

    public override DictionaryEntry Create(EntryDraft draft, string slug, int order, DateTimeOffset now) => create(draft, slug, order, now);

    public override Task<bool> LockAsync(AppDbContext db, Guid id, CancellationToken cancellationToken) => db.LockRowAsync<TEntry>(id, cancellationToken);

    public override async Task ReorderAsync(AppDbContext db, Listed of, IReadOnlyList<Guid> seen, IReadOnlyList<Guid> wanted, CancellationToken cancellationToken)
    {
        await Ordering.SaveAsync(db, db.Set<TEntry>(), nameof(DictionaryEntry.MyOrder), of, seen, wanted, cancellationToken);
        // the catalog's listing, which keeps the names, asks by it
        var now = db.Now;
        await db.Set<TEntry>().ExecuteUpdateAsync(s => s.SetProperty(e => e.UpdatedAt, now), cancellationToken);
    }

    public override async Task<Dictionary<Guid, int>> UsesAsync(AppDbContext db, CancellationToken cancellationToken) => property is null ? [] :
        await AllEvents(db).Where(e => EF.Property<Guid?>(e, property) != null).GroupBy(e => EF.Property<Guid?>(e, property)!.Value)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);

    public override async Task<int> MoveAsync(AppDbContext db, Guid from, Guid into, CancellationToken cancellationToken)
    {
        if (property is null) return 0;
        var now = db.Now;
        return await AllEvents(db).Where(e => EF.Property<Guid?>(e, property) == from).ExecuteUpdateAsync(
            s => s.SetProperty(e => EF.Property<Guid?>(e, property), into).SetProperty(e => e.UpdatedAt, now).SetProperty(e => e.Version, e => e.Version + 1), cancellationToken);
    }
}

/// <summary>Directions: an event has several.</summary>
internal sealed class DirectionShelf(Func<EntryDraft, string, int, DateTimeOffset, EventDirection> create) : DictionaryShelf<EventDirection>(null, create)
{
    public override async Task<Dictionary<Guid, int>> UsesAsync(AppDbContext db, CancellationToken cancellationToken) =>
        await AllEvents(db).SelectMany(e => e.Directions).GroupBy(d => d.Id)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);

    public override async Task<int> MoveAsync(AppDbContext db, Guid from, Guid into, CancellationToken cancellationToken)
    {
        var links = db.Set<Dictionary<string, object>>("EventDirectionLinks");
        var events = await AllEvents(db).Where(e => e.Directions.Any(d => d.Id == from)).Select(e => e.Id).ToListAsync(cancellationToken);
        var haveBoth = await AllEvents(db).Where(e => events.Contains(e.Id) && e.Directions.Any(d => d.Id == into)).Select(e => e.Id).ToListAsync(cancellationToken);
        await links.Where(l => EF.Property<Guid>(l, "DirectionsId") == from).ExecuteDeleteAsync(cancellationToken);
        foreach (var eventId in events.Except(haveBoth)) links.Add(new Dictionary<string, object> { ["DirectionsId"] = into, ["EventId"] = eventId });
        await db.SaveChangesAsync(cancellationToken);
        var now = db.Now;
        return await AllEvents(db).Where(e => events.Contains(e.Id))
            .ExecuteUpdateAsync(s => s.SetProperty(e => e.UpdatedAt, now).SetProperty(e => e.Version, e => e.Version + 1), cancellationToken);
    }
}
