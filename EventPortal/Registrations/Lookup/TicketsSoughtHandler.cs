using EventPortal.Registrations.Tickets;
using EventPortal.Registrations.Tickets.Letters;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;

namespace EventPortal.Registrations.Lookup;

internal sealed class TicketsSoughtHandler(AppDbContext db, TicketQueries tickets, TicketMails mails) : IOutboxHandler<TicketsSought>
{
    public const string Name = "registrations.tickets-sought";

    // however often a stranger asks, a mailbox gets one letter in this time
    private static readonly TimeSpan Once = TimeSpan.FromMinutes(10);

    public async Task HandleAsync(TicketsSought message, CancellationToken cancellationToken)
    {
        var found = await tickets.OfEmailAsync(message.Email, message.At, cancellationToken);
        if (found.Count == 0) return;
        mails.SendLinks(db, message.Email, message.Culture, found, $"links:{message.Email}:{message.At.UtcTicks / Once.Ticks}");
        await db.SaveChangesAsync(cancellationToken);
    }
}
