using EventPortal.Accounts.Contracts;
using EventPortal.Catalog.Events;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Authoring;

/// <summary>Loads and saves what is edited of an event. The tenant filter keeps everybody to the organization that the page's policy has opened.</summary>
public sealed class EventAuthoring(IDbContextFactory<AppDbContext> contexts, IUserDirectory users)
{
    /// <returns>Null: the organization has no such event.</returns>
    public async Task<EventDraft?> FindAsync(Guid eventId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await Whole(db, eventId).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : EventDraft.Of(found);
    }

    public async Task<bool> IsSlugFreeAsync(string slug, Guid? except, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.IsSlugFreeAsync(slug, except, cancellationToken);
    }

    public async Task<string> FreeSlugAsync(string title, Guid? except, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.FreeSlugAsync(title, except, cancellationToken);
    }

    /// <summary>Saves a form that was made from this version of the event; of two at once one is saved, the other learns of it.</summary>
    /// <param name="lessonsFollow">A start that moves takes the lessons with it, as far on the clock.</param>
    /// <exception cref="DomainException">The form has a field that cannot be saved, or its address was taken meanwhile.</exception>
    public async Task<SaveOutcome> SaveAsync(Guid eventId, int version, EventForm form, bool lessonsFollow, CancellationToken cancellationToken)
    {
        var (edit, problems) = EventFormReading.Read(form);
        Guard.That(edit is not null && problems.Count == 0, CatalogErrors.FieldsInvalid);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await Whole(db, eventId).SingleOrDefaultAsync(cancellationToken);
        Guard.That(found is not null, CatalogErrors.EventUnknown);
        if (found.Version != version) return await OvertakenAsync(db, found, cancellationToken);
        await db.RetireSlugAsync(found, edit.Slug, cancellationToken);
        if (lessonsFollow && edit.Schedule.StartsAt != found.StartsAt)
        {
            await db.Entry(found).Collection(e => e.Lessons).LoadAsync(cancellationToken);
            found.MoveLessons(edit.Schedule, db.Now);
        }
        found.Edit(await CompleteAsync(db, found, form, edit, cancellationToken), db.Now);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            await using var fresh = await contexts.CreateDbContextAsync(cancellationToken);
            return await OvertakenAsync(fresh, await Whole(fresh, eventId).AsNoTracking().SingleAsync(cancellationToken), cancellationToken);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation(EventSlugs.Index) || e.IsUniqueViolation("UX_EventSlugs_Slug"))
        {
            throw new DomainException(CatalogErrors.SlugTaken);
        }
        return new SaveOutcome.Saved(EventDraft.Of(found));
    }

    public async Task<int> LessonsAsync(Guid eventId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Lessons.CountAsync(l => l.EventId == eventId, cancellationToken);
    }

    internal static IQueryable<Event> Whole(AppDbContext db, Guid eventId) => db.Events.AsSplitQuery()
        .Include(e => e.Directions).Include(e => e.Groups).Where(e => e.Id == eventId).OrderBy(e => e.Id);

    private static async Task<EventEdit> CompleteAsync(AppDbContext db, Event found, EventForm form, EventEdit edit, CancellationToken cancellationToken)
    {
        Guid[] directions = [.. form.List(EventFields.Directions).Select(Guid.Parse)];
        return edit with
        {
            Directions = await db.EventDirections.Where(d => directions.Contains(d.Id)).OrderBy(d => d.MyOrder).ToListAsync(cancellationToken),
            SpeakerNames = await db.Speakers.Where(s => db.Set<EventSpeakerLink>().Any(l => l.EventId == found.Id && l.SpeakerId == s.Id))
                .Select(s => s.FullName).ToListAsync(cancellationToken),
        };
    }

    private async Task<SaveOutcome> OvertakenAsync(AppDbContext db, Event theirs, CancellationToken cancellationToken)
    {
        var by = await db.Set<AuditEntry>().Where(a => a.ObjectId == theirs.Id && a.ObjectType == nameof(Event) && a.UserId != null)
            .OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Select(a => a.UserId).FirstOrDefaultAsync(cancellationToken);
        var name = by is { } id ? (await users.FindAsync([id], cancellationToken)).GetValueOrDefault(id)?.FullName : null;
        return new SaveOutcome.Overtaken(EventDraft.Of(theirs), name);
    }
}
