using EventPortal.Catalog.Events;
using EventPortal.Catalog.Parts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Catalog.Lessons;

/// <summary>The programme of an event, or the runs that its participants choose from.</summary>
public sealed class LessonAuthoring
{
    private readonly IDbContextFactory<AppDbContext> contexts;
    private readonly CatalogUses uses;

    internal LessonAuthoring(IDbContextFactory<AppDbContext> contexts, CatalogUses uses) => (this.contexts, this.uses) = (contexts, uses);

    /// <summary>Adds lessons; more than one come from a rule.</summary>
    public Task AddAsync(Guid eventId, IReadOnlyList<LessonDraft> drafts, CancellationToken cancellationToken) => ChangeAsync(eventId, async (db, ofEvent) =>
    {
        foreach (var draft in drafts)
        {
            await CheckSpeakerAsync(db, draft.SpeakerId, cancellationToken);
            var lesson = ofEvent.AddLesson(draft.StartsAt, null, draft.SpeakerId, db.Now);
            lesson.Change(draft.StartsAt, draft.Title, draft.SpeakerId);
        }
    }, cancellationToken);

    /// <summary>Of a published event a new time is told: to those who chose this run, or to everybody who has a place.</summary>
    public Task ChangeAsync(Guid eventId, Guid id, int version, LessonDraft draft, CancellationToken cancellationToken) => ChangeAsync(eventId, async (db, ofEvent) =>
    {
        var lesson = await FindAsync(db, eventId, id, version, cancellationToken);
        await CheckSpeakerAsync(db, draft.SpeakerId, cancellationToken);
        ofEvent.MoveLesson(lesson, draft.StartsAt, db.Now);
        lesson.Change(draft.StartsAt, draft.Title, draft.SpeakerId);
    }, cancellationToken);

    /// <exception cref="DomainException">Somebody chose this run, or a ticket is for it only.</exception>
    public Task DeleteAsync(Guid eventId, Guid id, int version, CancellationToken cancellationToken) => ChangeAsync(eventId, async (db, _) =>
    {
        var lesson = await FindAsync(db, eventId, id, version, cancellationToken);
        var chosen = Math.Max(lesson.NumberRegistrants, (await uses.LessonsAsync(db, [id], cancellationToken)).GetValueOrDefault(id));
        Guard.That(chosen == 0, PartsErrors.LessonHasRegistrants, chosen);
        Guard.That(!await db.TicketTypes.AnyAsync(t => t.LessonId == id, cancellationToken), PartsErrors.LessonHasTickets);
        db.Remove(lesson);
    }, cancellationToken);

    /// <summary>Whether participants choose one of the lessons, or attend all.</summary>
    /// <exception cref="DomainException">People have places already: what they were promised stays.</exception>
    public Task LetChooseAsync(Guid eventId, bool choose, CancellationToken cancellationToken) => ChangeAsync(eventId, (_, ofEvent) =>
    {
        if (ofEvent.Settings.LessonsAreAlternatives == choose) return Task.CompletedTask;
        Guard.That(ofEvent.NumberRegistrants == 0, PartsErrors.RunsAreChosen, ofEvent.NumberRegistrants);
        ofEvent.Configure(ofEvent.Settings with { LessonsAreAlternatives = choose }, ofEvent.ParticipantsVisibility, ofEvent.Hide);
        return Task.CompletedTask;
    }, cancellationToken);

    private async Task ChangeAsync(Guid eventId, Func<AppDbContext, Event, Task> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await change(db, await db.LockEventAsync(eventId, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    // before its counter is read: whoever gets the place at this moment is counted, or finds no run
    private static Task<Lesson> FindAsync(AppDbContext db, Guid eventId, Guid id, int version, CancellationToken cancellationToken) =>
        db.HoldRowAsync(db.Lessons.Where(l => l.EventId == eventId), id, version, cancellationToken);

    private static async Task CheckSpeakerAsync(AppDbContext db, Guid? speakerId, CancellationToken cancellationToken) =>
        Guard.That(speakerId is null || await db.Speakers.AnyAsync(s => s.Id == speakerId, cancellationToken), PartsErrors.Unknown);
}
