namespace EventPortal.Registrations.Contracts;

/// <summary>A place as other slices show it.</summary>
/// <param name="ConfirmationCode">8 characters, shown in two groups of four.</param>
/// <param name="TicketSecret">In the address of the ticket: show it to the customer or the participant only.</param>
/// <param name="NamingToken">In the personal link of a place that was bought unnamed; null: it was bought with a name.</param>
public sealed record RegistrationCard(
    Guid Id, Guid OrganizationId, Guid EventId, Guid TicketTypeId, Guid? LessonId, Guid? OrderId, Guid? UserId, RegistrationStatus Status, string ConfirmationCode,
    string TicketSecret, Person Person, DateTimeOffset? ExpiresAt, DateTimeOffset? ConfirmedAt, DateTimeOffset? CancelledAt, string? CancellationReason,
    string Culture, string? NamingToken)
{
    /// <summary>The type that the order has a line of: another one than <see cref="TicketTypeId"/> after a move.</summary>
    public Guid OrderedTypeId { get; init; } = TicketTypeId;
}
