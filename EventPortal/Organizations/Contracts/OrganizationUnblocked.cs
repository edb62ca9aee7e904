using EventPortal.Shared.Domain;

namespace EventPortal.Organizations.Contracts;

/// <summary>The block was taken back: what it had switched off is on again.</summary>
public sealed record OrganizationUnblocked(Guid OrganizationId) : IDomainEvent;
