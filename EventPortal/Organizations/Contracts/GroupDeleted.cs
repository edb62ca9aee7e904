using EventPortal.Shared.Domain;

namespace EventPortal.Organizations.Contracts;

/// <summary>A group is about to go away, in the same transaction; a handler that throws keeps it.</summary>
public sealed record GroupDeleted(Guid GroupId) : IDomainEvent;
