using EventPortal.Shared.Data;

namespace EventPortal.Catalog.Contracts;

/// <summary>What a door needs of its event at every scan, and no more: one narrow read on the caller's connection.</summary>
public interface IEventDoors
{
    /// <summary>Null: the scope's organization has no such event.</summary>
    Task<DoorEvent?> FindAsync(AppDbContext db, Guid eventId, CancellationToken cancellationToken);
}

/// <summary>An event as its door decides by it.</summary>
public sealed record DoorEvent(Guid Id, Guid OrganizationId, EventStatus Status, DateTimeOffset StartsAt, DateTimeOffset EndsAt);
