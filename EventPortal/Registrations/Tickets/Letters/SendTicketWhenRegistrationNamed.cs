using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Shared.Domain;

namespace EventPortal.Registrations.Tickets.Letters;

/// <summary>The ticket of a place bought unnamed went to its customer; once the place is named, the participant gets it too.</summary>
internal sealed class SendTicketWhenRegistrationNamed : IHandle<RegistrationNamed>
{
    public Task HandleAsync(RegistrationNamed domainEvent, AppDbContext db, CancellationToken cancellationToken)
    {
        if (domainEvent.IsConfirmed) db.Enqueue(new TicketLetter(domainEvent.RegistrationId, TicketLetterKind.Confirmed));
        return Task.CompletedTask;
    }
}
