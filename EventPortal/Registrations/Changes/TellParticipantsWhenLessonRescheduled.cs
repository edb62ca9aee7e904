using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Tickets;
using EventPortal.Registrations.Tickets.Letters;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Registrations.Changes;

/// <summary>Outbox: write to those whom the new time of a lesson concerns.</summary>
internal sealed record LessonMovedLetters(LessonRescheduled Change);

/// <summary>Outbox: one such letter.</summary>
internal sealed record LessonMovedLetter(Guid RegistrationId, LessonRescheduled Change);

/// <summary>One row in the organizer's transaction; the letters are written later, however many they are.</summary>
internal sealed class TellParticipantsWhenLessonRescheduled : IHandle<LessonRescheduled>
{
    public Task HandleAsync(LessonRescheduled domainEvent, AppDbContext db, CancellationToken cancellationToken)
    {
        db.Enqueue(new LessonMovedLetters(domainEvent));
        return Task.CompletedTask;
    }
}

/// <summary>Safe to repeat: the key of a letter names the change.</summary>
internal sealed class LessonMovedLettersHandler(IDbContextFactory<AppDbContext> contexts) : IOutboxHandler<LessonMovedLetters>
{
    public Task HandleAsync(LessonMovedLetters message, CancellationToken cancellationToken) => contexts.EnqueueForHoldersAsync(
        r => r.EventId == message.Change.EventId && (!message.Change.ChosenOnly || r.LessonId == message.Change.LessonId),
        id => new LessonMovedLetter(id, message.Change), cancellationToken);
}

/// <summary>Writes the letter while the ticket is valid.</summary>
internal sealed class LessonMovedLetterHandler(AppDbContext db, TicketQueries tickets, TicketMails mails) : IOutboxHandler<LessonMovedLetter>
{
    public async Task HandleAsync(LessonMovedLetter message, CancellationToken cancellationToken)
    {
        if (await tickets.FindAsync(message.RegistrationId, cancellationToken) is not { IsValid: true } ticket) return;
        mails.SendLessonMoved(db, ticket, message.Change);
        await db.SaveChangesAsync(cancellationToken);
    }
}
