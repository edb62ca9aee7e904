using EventPortal.Shared.Domain;

namespace EventPortal.Sales.Contracts;

/// <summary>
/// Money came for an order that it cannot buy any more (or that was paid for already); a refund in full was started in the same transaction.
/// Reason: "late", "twice" or "amount".
/// </summary>
public sealed record MoneyReturned(Guid OrderId, Guid OrganizationId, Money Captured, string Reason) : IDomainEvent;
