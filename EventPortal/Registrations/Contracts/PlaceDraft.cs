namespace EventPortal.Registrations.Contracts;

/// <summary>A place to be made for an order.</summary>
/// <param name="EventRequestId">The approved application; null: one is made, approved.</param>
/// <param name="ReservedUntil">Set: Reserved until then; null: Pending.</param>
public sealed record PlaceDraft(
    Guid OrganizationId, Guid EventId, Guid TicketTypeId, Guid? LessonId, Guid? UserId, Guid OrderId, Guid? EventRequestId, Person Person,
    IReadOnlyList<Answer> Answers, string Culture, DateTimeOffset? ReservedUntil);

/// <summary>A participant at an event (and run), known by an e-mail in lower case.</summary>
public sealed record Participant(Guid EventId, Guid? LessonId, string Email);

/// <summary>So many places of a ticket type at an event (and run).</summary>
public sealed record PlaceCount(Guid EventId, Guid? LessonId, Guid TicketTypeId, int Count);

/// <summary>Places that ended: those that waited for payment were in the reserved count, the confirmed ones in the sold count.</summary>
public sealed record EndedPlaces(IReadOnlyList<PlaceCount> Waiting, IReadOnlyList<PlaceCount> Confirmed);

/// <summary>An application whose place can be bought.</summary>
public sealed record ApprovedApplication(
    Guid RequestId, Guid EventId, Guid? LessonId, Guid? UserId, Person Person, IReadOnlyList<Answer> Answers, string? Token);
