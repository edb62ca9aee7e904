using EventPortal.Catalog.Parts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Events;

/// <summary>What participation includes and what speaks for it, as the organizers write it.</summary>
public sealed class EventBlocks(IDbContextFactory<AppDbContext> contexts)
{
    internal static IQueryable<EventBlock> Of(AppDbContext db, BlockKind kind) => kind is BlockKind.Include ? db.Set<EventInclude>() : db.Set<EventAdvantage>();

    /// <param name="id">Null: a new one, the last.</param>
    public Task SaveAsync(Guid eventId, BlockKind kind, Guid? id, int version, string title, string description, CancellationToken cancellationToken) =>
        ChangeAsync(eventId, async (db, ofEvent) =>
        {
            var block = id is { } known ? await FindAsync(db, eventId, kind, known, version, cancellationToken) : await AddAsync(db, ofEvent, kind, cancellationToken);
            block.Say(title, description);
        }, cancellationToken);

    public Task DeleteAsync(Guid eventId, BlockKind kind, Guid id, int version, CancellationToken cancellationToken) => ChangeAsync(
        eventId, async (db, _) => db.Remove(await FindAsync(db, eventId, kind, id, version, cancellationToken)), cancellationToken);

    public Task ReorderAsync(Guid eventId, BlockKind kind, IReadOnlyList<Guid> seen, IReadOnlyList<Guid> wanted, CancellationToken cancellationToken) =>
        ChangeAsync(eventId, (db, ofEvent) =>
        {
            var of = new Listed(nameof(Event), eventId, ofEvent.OrganizationId, kind + "s");
            return kind is BlockKind.Include
                ? Ordering.SaveAsync(db, db.Set<EventInclude>().Where(b => b.EventId == eventId), nameof(EventBlock.MyOrder), of, seen, wanted, cancellationToken)
                : Ordering.SaveAsync(db, db.Set<EventAdvantage>().Where(b => b.EventId == eventId), nameof(EventBlock.MyOrder), of, seen, wanted, cancellationToken);
        }, cancellationToken);

    private async Task ChangeAsync(Guid eventId, Func<AppDbContext, Event, Task> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await change(db, await db.LockEventAsync(eventId, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<EventBlock> FindAsync(AppDbContext db, Guid eventId, BlockKind kind, Guid id, int version, CancellationToken cancellationToken)
    {
        var block = await Of(db, kind).SingleOrDefaultAsync(b => b.Id == id && b.EventId == eventId, cancellationToken);
        Guard.That(block is not null, PartsErrors.Unknown);
        block.Fits(version);
        return block;
    }

    private static async Task<EventBlock> AddAsync(AppDbContext db, Event ofEvent, BlockKind kind, CancellationToken cancellationToken)
    {
        var last = await Of(db, kind).Where(b => b.EventId == ofEvent.Id).MaxAsync(b => (int?)b.MyOrder, cancellationToken) ?? 0;
        var id = Guid.CreateVersion7(db.Now);
        EventBlock block = kind is BlockKind.Include ? new EventInclude(id, ofEvent.Id, "", "", last + 1) : new EventAdvantage(id, ofEvent.Id, "", "", last + 1);
        db.Add(block);
        return block;
    }
}

/// <summary>Which of the two lists of an event's page.</summary>
public enum BlockKind
{
    Include,
    Advantage,
}

/// <summary>A block in the organizer's list.</summary>
public sealed record BlockRow(Guid Id, int Version, string Title, string Description);
