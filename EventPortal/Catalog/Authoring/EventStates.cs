using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Events;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Authoring;

/// <summary>Publishing, withdrawing, calling off, completing, archiving: each a verb of the event, with what stands around it. For members of its organization.</summary>
public sealed class EventStates(IDbContextFactory<AppDbContext> contexts, IEventPeople people, IEventMoney money)
{
    public Task PublishAsync(Guid eventId, CancellationToken cancellationToken) => ChangeAsync(eventId, async (db, found) =>
    {
        Guard.That(found.Content.Format is EventFormat.Online || found.Plan.Where is not null, CatalogErrors.PlaceNeeded);
        found.Publish(await db.TicketTypes.AnyAsync(t => t.EventId == eventId && t.IsActive, cancellationToken), db.Now);
    }, cancellationToken);

    public Task UnpublishAsync(Guid eventId, CancellationToken cancellationToken) => ChangeAsync(eventId, (_, found) =>
    {
        found.Unpublish();
        return Task.CompletedTask;
    }, cancellationToken);

    /// <summary>Whom a new time or place is told to, and whom a cancellation concerns.</summary>
    public async Task<EventPeople> PeopleAsync(Guid eventId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        Guard.That(await db.Events.AnyAsync(e => e.Id == eventId, cancellationToken), CatalogErrors.EventUnknown);
        return await people.CountAsync(db, eventId, cancellationToken);
    }

    /// <summary>What calling it off would do; nothing is changed.</summary>
    public async Task<CancelPreview> PreviewCancelAsync(Guid eventId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var title = await db.Events.Where(e => e.Id == eventId).Select(e => e.Content.Title).SingleOrDefaultAsync(cancellationToken);
        Guard.That(title is not null, CatalogErrors.EventUnknown);
        return new(title, await people.CountAsync(db, eventId, cancellationToken), await money.ToReturnAsync(db, eventId, cancellationToken));
    }

    public Task CancelAsync(Guid eventId, string reason, CancellationToken cancellationToken) => ChangeAsync(eventId, (db, found) =>
    {
        Guard.That(reason.Trim().Length <= 2000, CatalogErrors.ReasonNeeded);
        found.Cancel(reason, db.Now);
        return Task.CompletedTask;
    }, cancellationToken);

    public Task CompleteAsync(Guid eventId, CancellationToken cancellationToken) => ChangeAsync(eventId, (db, found) =>
    {
        found.Complete(db.Now);
        return Task.CompletedTask;
    }, cancellationToken);

    public Task ArchiveAsync(Guid eventId, CancellationToken cancellationToken) => ChangeAsync(eventId, (db, found) =>
    {
        found.Archive(db.Now);
        return Task.CompletedTask;
    }, cancellationToken);

    /// <summary>Back into the list; under another address if its own was taken meanwhile.</summary>
    public async Task RestoreAsync(Guid eventId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await db.Events.IgnoreQueryFilters([AppFilters.SoftDelete]).SingleOrDefaultAsync(e => e.Id == eventId && e.DeletedAt != null, cancellationToken);
        Guard.That(found is not null, CatalogErrors.EventUnknown);
        found.Restore(await db.IsSlugFreeAsync(found.Slug, eventId, cancellationToken) ? found.Slug : await db.FreeSlugAsync(found.Slug, eventId, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
    }

    // a person who edits at the same moment makes the row's version another one: the verb is then tried on what they saved
    private async Task ChangeAsync(Guid eventId, Func<AppDbContext, Event, Task> change, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var found = await db.Events.SingleOrDefaultAsync(e => e.Id == eventId, cancellationToken);
            Guard.That(found is not null, CatalogErrors.EventUnknown);
            await change(db, found);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < 3)
            {
                // read anew
            }
        }
    }
}

/// <param name="Title">To be typed by whoever confirms.</param>
public sealed record CancelPreview(string Title, EventPeople People, EventReturns Returns);
