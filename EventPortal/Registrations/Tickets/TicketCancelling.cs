using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Domain;

namespace EventPortal.Registrations.Tickets;

/// <summary>A participant gives a free or unpaid place up by themselves, within the event's own deadline.</summary>
public sealed class TicketCancelling(TicketQueries tickets, IPlaceReturns returns, TimeProvider time)
{
    /// <summary>Whoever has the ticket's secret holds it. Sent twice, it is done once.</summary>
    /// <exception cref="DomainException">Too late, paid for, entered, or unpaid together with other places.</exception>
    public async Task CancelAsync(string secret, string reason, CancellationToken cancellationToken)
    {
        var ticket = await tickets.FindAsync(secret, cancellationToken);
        Guard.That(ticket is { Order: not null }, RegistrationsErrors.Unknown);
        if (ticket.Place.Status is RegistrationStatus.Cancelled) return;
        Guard.That(ticket.CanBeGivenUp(time.GetUtcNow()), RegistrationsErrors.NotCancellable);
        try
        {
            await returns.GiveUpAsync(ticket.Order!.Id, ticket.Place.Id, reason, cancellationToken);
        }
        catch (DomainException)
        {
            // the other click was first, and what was wanted is done
            if (await tickets.FindAsync(secret, cancellationToken) is not { Place.Status: RegistrationStatus.Cancelled }) throw;
        }
    }
}
