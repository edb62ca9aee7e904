using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Registrations.Tickets.Letters;

/// <summary>
/// Asks for ticket letters once more. They go to the address that the ticket has, never to another one; a mailbox gets one for a ticket in ten
/// minutes, however often and on however many servers it is asked for.
/// </summary>
public sealed class TicketResending(IDbContextFactory<AppDbContext> contexts, TicketQueries tickets) : ITicketLetters
{
    internal static readonly TimeSpan Once = TimeSpan.FromMinutes(10);

    /// <returns>False: there is no such ticket, or it is not valid.</returns>
    public async Task<bool> ResendAsync(string secret, CancellationToken cancellationToken)
    {
        if (await tickets.FindAsync(secret, cancellationToken) is not { IsValid: true } ticket) return false;
        await EnqueueAsync([ticket], cancellationToken);
        return true;
    }

    public async Task ResendOfOrderAsync(Guid orderId, CancellationToken cancellationToken) =>
        await EnqueueAsync((await tickets.OfOrderAsync(orderId, cancellationToken)).Where(t => t.IsValid), cancellationToken);

    private async Task EnqueueAsync(IEnumerable<TicketView> wanted, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        foreach (var ticket in wanted) db.Enqueue(new TicketLetter(ticket.Place.Id, TicketLetterKind.Again, db.Now));
        await db.SaveChangesAsync(cancellationToken);
    }
}
