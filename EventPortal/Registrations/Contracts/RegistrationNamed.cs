using EventPortal.Shared.Domain;

namespace EventPortal.Registrations.Contracts;

/// <summary>A place got its participant, or another one.</summary>
/// <param name="IsConfirmed">The ticket is valid already; otherwise its letter goes out with the confirmation.</param>
public sealed record RegistrationNamed(Guid RegistrationId, Guid EventId, Guid OrganizationId, Guid? OrderId, bool IsConfirmed) : IDomainEvent;
