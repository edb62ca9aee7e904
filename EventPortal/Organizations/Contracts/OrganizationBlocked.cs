using EventPortal.Shared.Domain;

namespace EventPortal.Organizations.Contracts;

/// <summary>A platform admin blocked an organization: its events are switched off.</summary>
public sealed record OrganizationBlocked(Guid OrganizationId, string Reason) : IDomainEvent;
