using EventPortal.Shared.Domain;

namespace EventPortal.Payments.Contracts;

/// <summary>A refund went through; Fully: nothing of the payment is left.</summary>
public sealed record PaymentRefunded(Guid PaymentId, Guid PayableId, Guid OrganizationId, Money Amount, bool Fully) : IDomainEvent;
