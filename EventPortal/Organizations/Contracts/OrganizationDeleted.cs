using EventPortal.Shared.Domain;

namespace EventPortal.Organizations.Contracts;

/// <summary>An organization was deleted; its events are archived.</summary>
public sealed record OrganizationDeleted(Guid OrganizationId) : IDomainEvent;
