using EventPortal.Shared.Live;

namespace EventPortal.Catalog.Contracts;

/// <summary>What open pages can follow of the catalog.</summary>
public static class CatalogTopics
{
    /// <summary>The event, its lessons, or what it sells was edited; not its counters.</summary>
    public static LiveTopic Event(Guid eventId) => new("event", eventId);

    /// <summary>Places of the product were taken or came back, or it was edited.</summary>
    public static LiveTopic Product(Guid productId) => new("product", productId);
}
