using EventPortal.Shared.Domain;

namespace EventPortal.Organizations.Contracts;

/// <summary>A platform admin has approved or rejected a request for an organization.</summary>
public sealed record OrganizationRequestReviewed(Guid RequestId) : IDomainEvent;
