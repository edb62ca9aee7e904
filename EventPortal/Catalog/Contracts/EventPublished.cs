using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Contracts;

/// <summary>An event became public.</summary>
public sealed record EventPublished(Guid EventId, Guid OrganizationId) : IDomainEvent;
