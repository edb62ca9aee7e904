using EventPortal.Shared.Domain;

namespace EventPortal.Registrations.Contracts;

/// <summary>A place was given up; WasConfirmed: it had been paid for or free, so money may be due back.</summary>
public sealed record RegistrationCancelled(Guid RegistrationId, Guid EventId, Guid OrganizationId, Guid? OrderId, bool WasConfirmed, string Reason) : IDomainEvent;
