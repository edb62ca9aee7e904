using EventPortal.Shared.Domain;

namespace EventPortal.Payments.Contracts;

/// <summary>Money has arrived for a payable, in time or late.</summary>
public sealed record PaymentCompleted(Guid PaymentId, Guid PayableId, Guid OrganizationId, Money Captured, DateTimeOffset PaidAt) : IDomainEvent;
