namespace EventPortal.Registrations.Tickets.Letters;

/// <summary>Asks, in the transaction of the change, for a letter about a place; it is written when the outbox comes to it.</summary>
/// <param name="At">When it was asked for, where that matters.</param>
internal sealed record TicketLetter(Guid RegistrationId, TicketLetterKind Kind, DateTimeOffset? At = null);

internal enum TicketLetterKind
{
    Confirmed,
    Cancelled,
    Expired,

    /// <summary>The ticket once more, on demand.</summary>
    Again,
}
