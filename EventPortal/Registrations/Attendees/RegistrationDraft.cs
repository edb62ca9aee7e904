using EventPortal.Registrations.Contracts;

namespace EventPortal.Registrations.Attendees;

/// <summary>What a new registration starts with. <see cref="ExpiresAt"/> set: Reserved; null: Pending.</summary>
public sealed record RegistrationDraft(
    Guid OrganizationId,
    Guid EventId,
    Guid TicketTypeId,
    Guid? LessonId,
    Guid? UserId,
    Guid? OrderId,
    Guid? EventRequestId,
    Person Person,
    IReadOnlyList<Answer> Answers,
    string Culture,
    DateTimeOffset? ExpiresAt);
