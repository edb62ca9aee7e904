using EventPortal.Shared.Domain;

namespace EventPortal.Sales.Contracts;

/// <summary>A hold of the cart ran out; its places are free again.</summary>
public sealed record HoldExpired(Guid ReservationId, Guid CartId, Guid ProductId) : IDomainEvent;
