using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Contracts;

/// <summary>An event is over.</summary>
public sealed record EventCompleted(Guid EventId, Guid OrganizationId) : IDomainEvent;
