using EventPortal.Catalog.Events;
using EventPortal.Catalog.Parts;
using EventPortal.Media.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Speakers;

/// <summary>Speakers and display organizers of an organization, and who of them stands on an event's page.</summary>
public sealed class PeopleAuthoring(IDbContextFactory<AppDbContext> contexts, IMediaLibrary media)
{
    /// <param name="id">Null: somebody new.</param>
    public Task<Guid> SaveSpeakerAsync(Guid organizationId, SpeakerDraft draft, Guid? id, int version, CancellationToken cancellationToken) => InAsync(async db =>
    {
        var speaker = id is { } known
            ? await FindAsync(db.Speakers, known, version, cancellationToken)
            : await AddSpeakerAsync(db, organizationId, draft, cancellationToken);
        var (renamed, photo) = (speaker.FullName != draft.FullName, speaker.PhotoUrl);
        speaker.Introduce(draft.FullName, draft.JobTitle, draft.Quote, draft.Bio);
        speaker.Reach(draft.Email, draft.LegalEntity);
        speaker.Look(draft.PhotoUrl, draft.PortraitStyle);
        await db.SaveChangesAsync(cancellationToken);
        await ShowPhotoAsync(db, speaker.OrganizationId, photo, speaker.PhotoUrl, cancellationToken);
        // their events are found by the new name
        if (renamed && id is not null)
            foreach (var eventId in await db.Set<EventSpeakerLink>().Where(l => l.SpeakerId == id && db.Set<Event>().Any(e => e.Id == l.EventId)).Select(l => l.EventId).ToListAsync(cancellationToken))
                await ShowSpeakersAsync(db, await db.Events.SingleAsync(e => e.Id == eventId, cancellationToken), await SpeakersOfAsync(db, eventId, cancellationToken), cancellationToken);
        return speaker.Id;
    }, cancellationToken);

    /// <exception cref="DomainException">An event or a lesson names them.</exception>
    public Task DeleteSpeakerAsync(Guid id, int version, CancellationToken cancellationToken) => InAsync(async db =>
    {
        var speaker = await FindAsync(db.Speakers, id, version, cancellationToken);
        var uses = await db.Set<EventSpeakerLink>().CountAsync(l => l.SpeakerId == id, cancellationToken) + await db.Lessons.CountAsync(l => l.SpeakerId == id, cancellationToken);
        Guard.That(uses == 0, PartsErrors.PersonInUse, uses);
        db.Remove(speaker);
        await ShowPhotoAsync(db, speaker.OrganizationId, speaker.PhotoUrl, null, cancellationToken);
        return id;
    }, cancellationToken);

    public Task<Guid> SaveOrganizerAsync(Guid organizationId, string name, Guid? id, int version, CancellationToken cancellationToken) => InAsync(async db =>
    {
        if (id is { } known)
        {
            (await FindAsync(db.Organizers, known, version, cancellationToken)).Rename(name);
            return known;
        }
        db.MustServe(organizationId);
        var organizer = EventOrganizer.Create(organizationId, name, 1, db.Now);
        db.Add(organizer);
        return organizer.Id;
    }, cancellationToken);

    /// <exception cref="DomainException">An event names it.</exception>
    public Task DeleteOrganizerAsync(Guid id, int version, CancellationToken cancellationToken) => InAsync(async db =>
    {
        var organizer = await FindAsync(db.Organizers, id, version, cancellationToken);
        var uses = await db.Set<EventOrganizerLink>().CountAsync(l => l.OrganizerId == id, cancellationToken);
        Guard.That(uses == 0, PartsErrors.PersonInUse, uses);
        db.Remove(organizer);
        return id;
    }, cancellationToken);

    /// <summary>Who speaks, in this order; joining and leaving the list is a change of it like any other.</summary>
    /// <exception cref="DomainException">The list is not what was seen.</exception>
    public Task ShowSpeakersAsync(Guid eventId, IReadOnlyList<Guid> seen, IReadOnlyList<Guid> wanted, CancellationToken cancellationToken) => InAsync(async db =>
    {
        var ofEvent = await db.LockEventAsync(eventId, cancellationToken);
        Guard.That((await SpeakersOfAsync(db, eventId, cancellationToken)).SequenceEqual(seen), PartsErrors.OrderChanged);
        await ShowSpeakersAsync(db, ofEvent, wanted, cancellationToken);
        return eventId;
    }, cancellationToken);

    public Task ShowOrganizersAsync(Guid eventId, IReadOnlyList<Guid> seen, IReadOnlyList<Guid> wanted, CancellationToken cancellationToken) => InAsync(async db =>
    {
        var ofEvent = await db.LockEventAsync(eventId, cancellationToken);
        var links = db.Set<EventOrganizerLink>().Where(l => l.EventId == eventId);
        Guard.That((await links.OrderBy(l => l.MyOrder).Select(l => l.OrganizerId).ToListAsync(cancellationToken)).SequenceEqual(seen), PartsErrors.OrderChanged);
        Guard.That(await db.Organizers.CountAsync(o => wanted.Contains(o.Id), cancellationToken) == wanted.Count, PartsErrors.Unknown);
        await links.ExecuteDeleteAsync(cancellationToken);
        ofEvent.ShowOrganizers(wanted);
        return eventId;
    }, cancellationToken);

    private async Task ShowPhotoAsync(AppDbContext db, Guid organizationId, string? before, string? after, CancellationToken cancellationToken)
    {
        if (before != after) await media.ReplaceAsync(db, new(MediaPurpose.Portrait, organizationId, PictureUrl.IdOf(before), PictureUrl.IdOf(after)), cancellationToken);
    }

    private static async Task ShowSpeakersAsync(AppDbContext db, Event ofEvent, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        // the tenant's own people only
        var names = await db.Speakers.Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.FullName, cancellationToken);
        Guard.That(ids.All(names.ContainsKey), PartsErrors.Unknown);
        await db.Set<EventSpeakerLink>().Where(l => l.EventId == ofEvent.Id).ExecuteDeleteAsync(cancellationToken);
        ofEvent.ShowSpeakers(ids, ids.Select(id => names[id]));
    }

    private static Task<List<Guid>> SpeakersOfAsync(AppDbContext db, Guid eventId, CancellationToken cancellationToken) => db.Set<EventSpeakerLink>()
        .Where(l => l.EventId == eventId).OrderBy(l => l.MyOrder).Select(l => l.SpeakerId).ToListAsync(cancellationToken);

    private static async Task<EventSpeaker> AddSpeakerAsync(AppDbContext db, Guid organizationId, SpeakerDraft draft, CancellationToken cancellationToken)
    {
        db.MustServe(organizationId);
        var slug = Transliteration.ToSlug(draft.FullName, 80);
        if (slug.Length == 0) slug = "speaker";
        var taken = await db.Speakers.Where(s => s.OrganizationId == organizationId).Select(s => s.Slug).ToListAsync(cancellationToken);
        for (var (name, number) = (slug, 2); taken.Contains(slug); number++) slug = $"{name}-{number}";
        var last = await db.Speakers.Where(s => s.OrganizationId == organizationId).MaxAsync(s => (int?)s.MyOrder, cancellationToken) ?? 0;
        var speaker = EventSpeaker.Create(organizationId, draft.FullName, slug, draft.JobTitle, draft.Email, null, null, false, last + 1, db.Now);
        db.Add(speaker);
        return speaker;
    }

    private static async Task<TRow> FindAsync<TRow>(IQueryable<TRow> rows, Guid id, int version, CancellationToken cancellationToken)
        where TRow : AggregateRoot
    {
        var row = await rows.SingleOrDefaultAsync(r => r.Id == id, cancellationToken);
        Guard.That(row is not null, PartsErrors.Unknown);
        row.Fits(version);
        return row;
    }

    private async Task<Guid> InAsync(Func<AppDbContext, Task<Guid>> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var id = await change(db);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new DomainException(PartsErrors.ChangedMeanwhile);
        }
        await transaction.CommitAsync(cancellationToken);
        return id;
    }
}
