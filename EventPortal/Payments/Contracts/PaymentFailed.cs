using EventPortal.Shared.Domain;

namespace EventPortal.Payments.Contracts;

/// <summary>An attempt was declined or broke; another may follow.</summary>
public sealed record PaymentFailed(Guid PaymentId, Guid PayableId, Guid OrganizationId, string Message) : IDomainEvent;
