using EventPortal.Shared.Domain;

namespace EventPortal.Registrations.Contracts;

/// <summary>A place is paid for (or free): the ticket is valid.</summary>
public sealed record RegistrationConfirmed(Guid RegistrationId, Guid EventId, Guid OrganizationId, Guid? OrderId) : IDomainEvent;
