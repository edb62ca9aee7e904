using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Contracts;

/// <summary>An event was called off; all its registrations end.</summary>
public sealed record EventCancelled(Guid EventId, Guid OrganizationId, string Reason) : IDomainEvent;
