using EventPortal.Shared.Domain;

namespace EventPortal.Registrations.Contracts;

/// <summary>The organizer approved an application.</summary>
public sealed record EventRequestApproved(Guid RequestId, Guid EventId, Guid OrganizationId) : IDomainEvent;
