using EventPortal.Shared.Domain;

namespace EventPortal.Sales.Contracts;

/// <summary>An order is paid for or free.</summary>
public sealed record OrderConfirmed(Guid OrderId, Guid OrganizationId) : IDomainEvent;
