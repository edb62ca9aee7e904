using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Shared.Domain;

namespace EventPortal.Registrations.Tickets.Letters;

/// <summary>Who had a ticket is told of its end. A place that was never paid for ends silently: its customer gave the order up, or hears of its lapse.</summary>
internal sealed class TellHolderWhenRegistrationCancelled : IHandle<RegistrationCancelled>
{
    public Task HandleAsync(RegistrationCancelled domainEvent, AppDbContext db, CancellationToken cancellationToken)
    {
        if (domainEvent.WasConfirmed) db.Enqueue(new TicketLetter(domainEvent.RegistrationId, TicketLetterKind.Cancelled));
        return Task.CompletedTask;
    }
}
