using EventPortal.Shared.Domain;

namespace EventPortal.Sales.Contracts;

/// <summary>An order was placed; its places wait for payment (or are confirmed next, when free).</summary>
public sealed record OrderPlaced(Guid OrderId, Guid OrganizationId) : IDomainEvent;
