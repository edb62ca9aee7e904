using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Tickets;
using EventPortal.Registrations.Tickets.Letters;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Registrations.Changes;

/// <summary>Outbox: write to everybody who has a ticket of an event that moved.</summary>
internal sealed record EventChangedLetters(EventRescheduled Change);

/// <summary>Outbox: one such letter.</summary>
internal sealed record EventChangedLetter(Guid RegistrationId, EventRescheduled Change);

/// <summary>One row in the organizer's transaction; the letters are written later, however many they are.</summary>
internal sealed class TellParticipantsWhenEventRescheduled : IHandle<EventRescheduled>
{
    public Task HandleAsync(EventRescheduled domainEvent, AppDbContext db, CancellationToken cancellationToken)
    {
        db.Enqueue(new EventChangedLetters(domainEvent));
        return Task.CompletedTask;
    }
}

/// <summary>Safe to repeat: the key of a letter names the change.</summary>
internal sealed class EventChangedLettersHandler(IDbContextFactory<AppDbContext> contexts) : IOutboxHandler<EventChangedLetters>
{
    public Task HandleAsync(EventChangedLetters message, CancellationToken cancellationToken) =>
        contexts.EnqueueForHoldersAsync(r => r.EventId == message.Change.EventId, id => new EventChangedLetter(id, message.Change), cancellationToken);
}

/// <summary>Writes the letter while the ticket is valid.</summary>
internal sealed class EventChangedLetterHandler(AppDbContext db, TicketQueries tickets, TicketMails mails) : IOutboxHandler<EventChangedLetter>
{
    public async Task HandleAsync(EventChangedLetter message, CancellationToken cancellationToken)
    {
        if (await tickets.FindAsync(message.RegistrationId, cancellationToken) is not { IsValid: true } ticket) return;
        mails.SendChanged(db, ticket, message.Change);
        await db.SaveChangesAsync(cancellationToken);
    }
}
