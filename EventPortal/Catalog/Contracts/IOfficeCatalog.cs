using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;

namespace EventPortal.Catalog.Contracts;

/// <summary>What the office of an organization chooses from in its lists. Every read keeps the tenant filter on.</summary>
public interface IOfficeCatalog
{
    /// <summary>The organization's events, the newest first; no more than a list to choose from bears.</summary>
    Task<IReadOnlyList<OfficeEvent>> EventsAsync(AppDbContext db, CancellationToken cancellationToken);

    /// <summary>Titles by the ids of rows that the caller may read; deleted events too.</summary>
    Task<IReadOnlyDictionary<Guid, OfficeEvent>> FindAsync(AppDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Ticket types of an event of the organization, also those no longer sold, in the organizer's order.</summary>
    Task<IReadOnlyList<OfficeTicketType>> TicketTypesAsync(AppDbContext db, Guid eventId, CancellationToken cancellationToken);

    /// <summary>Sectors of the dictionary in the reader's language.</summary>
    Task<IReadOnlyList<AreaName>> SectorsAsync(AppDbContext db, CancellationToken cancellationToken);

    /// <summary>Exams of the dictionary in the reader's language.</summary>
    Task<IReadOnlyList<AreaName>> ExamsAsync(AppDbContext db, CancellationToken cancellationToken);
}

/// <summary>An event in a list to choose from.</summary>
public sealed record OfficeEvent(Guid Id, string Title, DateTimeOffset StartsAt, string TimeZone, string Language);

/// <summary>A ticket type to move to, to add by hand, to filter by.</summary>
/// <param name="FullPrice">The regular price.</param>
/// <param name="Price">What a buyer pays now.</param>
/// <param name="Available">Null: unlimited.</param>
public sealed record OfficeTicketType(Guid Id, string Title, Money FullPrice, Money Price, int? Available, Guid? LessonId, bool IsActive);
