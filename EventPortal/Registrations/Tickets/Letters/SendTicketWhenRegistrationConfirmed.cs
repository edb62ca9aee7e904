using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Shared.Domain;

namespace EventPortal.Registrations.Tickets.Letters;

/// <summary>One row in a hot transaction; what the letter says is gathered later.</summary>
internal sealed class SendTicketWhenRegistrationConfirmed : IHandle<RegistrationConfirmed>, IOnlyAdds
{
    public Task HandleAsync(RegistrationConfirmed domainEvent, AppDbContext db, CancellationToken cancellationToken)
    {
        db.Enqueue(new TicketLetter(domainEvent.RegistrationId, TicketLetterKind.Confirmed), canWait: true);
        return Task.CompletedTask;
    }
}
