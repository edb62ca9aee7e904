using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Shared.Domain;

namespace EventPortal.Registrations.Tickets.Letters;

/// <summary>The new ticket, with what it says now.</summary>
internal sealed class SendTicketWhenRegistrationMoved : IHandle<RegistrationMoved>
{
    public Task HandleAsync(RegistrationMoved domainEvent, AppDbContext db, CancellationToken cancellationToken)
    {
        db.Enqueue(new TicketLetter(domainEvent.RegistrationId, TicketLetterKind.Again, db.Now));
        return Task.CompletedTask;
    }
}
