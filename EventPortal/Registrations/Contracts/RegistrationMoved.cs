using EventPortal.Shared.Domain;

namespace EventPortal.Registrations.Contracts;

/// <summary>A place is of another ticket type, run or participant now: its ticket says something else.</summary>
public sealed record RegistrationMoved(Guid RegistrationId, Guid EventId, Guid OrganizationId, Guid? OrderId) : IDomainEvent;
