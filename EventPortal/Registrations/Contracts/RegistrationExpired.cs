using EventPortal.Shared.Domain;

namespace EventPortal.Registrations.Contracts;

/// <summary>The timer of an unpaid reservation ran out.</summary>
public sealed record RegistrationExpired(Guid RegistrationId, Guid EventId, Guid OrganizationId, Guid? OrderId) : IDomainEvent;
