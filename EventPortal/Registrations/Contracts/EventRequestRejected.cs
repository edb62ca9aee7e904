using EventPortal.Shared.Domain;

namespace EventPortal.Registrations.Contracts;

/// <summary>The organizer rejected an application.</summary>
public sealed record EventRequestRejected(Guid RequestId, Guid EventId, Guid OrganizationId) : IDomainEvent;
