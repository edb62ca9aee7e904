using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Favourites;

/// <summary>An event that a person keeps in sight.</summary>
public sealed class Favourite(Guid userId, Guid eventId, DateTimeOffset addedAt) : IGlobal
{
    public Guid UserId { get; private set; } = userId;

    public Guid EventId { get; private set; } = eventId;

    public DateTimeOffset AddedAt { get; private set; } = addedAt;
}
