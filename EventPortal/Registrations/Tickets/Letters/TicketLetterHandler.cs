using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;

namespace EventPortal.Registrations.Tickets.Letters;

/// <summary>Writes the letter if it is still true: a place cancelled a second after its payment gets no ticket.</summary>
internal sealed class TicketLetterHandler(AppDbContext db, TicketQueries tickets, TicketMails mails) : IOutboxHandler<TicketLetter>
{
    public const string Name = "registrations.ticket-letter";

    public async Task HandleAsync(TicketLetter message, CancellationToken cancellationToken)
    {
        if (await tickets.FindAsync(message.RegistrationId, cancellationToken) is not { } ticket) return;
        switch (message.Kind, ticket.Place.Status)
        {
            case (TicketLetterKind.Confirmed, RegistrationStatus.Confirmed or RegistrationStatus.CheckedIn):
                mails.SendTicket(db, ticket);
                break;
            case (TicketLetterKind.Again, RegistrationStatus.Confirmed or RegistrationStatus.CheckedIn):
                mails.SendTicketAgain(db, ticket, message.At ?? db.Now);
                break;
            case (TicketLetterKind.Cancelled, RegistrationStatus.Cancelled):
                mails.SendCancelled(db, ticket);
                break;
            case (TicketLetterKind.Expired, RegistrationStatus.Expired):
                mails.SendExpired(db, ticket);
                break;
        }
        await db.SaveChangesAsync(cancellationToken);
    }
}
