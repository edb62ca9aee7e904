namespace EventPortal.Registrations.Tickets.Letters;

/// <summary>Asks, in the transaction of the change, for a letter about a place; it is written when the outbox comes to it.</summary>
internal sealed record TicketLetter(Guid RegistrationId, TicketLetterKind Kind);

internal enum TicketLetterKind
{
    Confirmed,
    Cancelled,
    Expired,
}
