using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Shared.Domain;

namespace EventPortal.Registrations.Tickets.Letters;

/// <summary>The places of one order lapse together; the letter's key makes one letter of them.</summary>
internal sealed class TellCustomerWhenRegistrationExpired : IHandle<RegistrationExpired>
{
    public Task HandleAsync(RegistrationExpired domainEvent, AppDbContext db, CancellationToken cancellationToken)
    {
        db.Enqueue(new TicketLetter(domainEvent.RegistrationId, TicketLetterKind.Expired));
        return Task.CompletedTask;
    }
}
