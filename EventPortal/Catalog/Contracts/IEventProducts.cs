using EventPortal.Shared.Data;

namespace EventPortal.Catalog.Contracts;

/// <summary>What an event sells; prices, places and states come from <see cref="IOffers"/>.</summary>
public interface IEventProducts
{
    /// <summary>Active ticket types, then recordings, each in the organizer's order. Who may see the event the caller decides by the offers.</summary>
    Task<IReadOnlyList<Guid>> ListAsync(AppDbContext db, Guid eventId, CancellationToken cancellationToken);
}
