using EventPortal.Shared.Domain;

namespace EventPortal.Sales.Contracts;

/// <summary>An order was given up; WasUnpaid: no money had come, so the promocode use goes back.</summary>
public sealed record OrderCanceled(Guid OrderId, Guid OrganizationId, bool WasUnpaid, string Reason) : IDomainEvent;
