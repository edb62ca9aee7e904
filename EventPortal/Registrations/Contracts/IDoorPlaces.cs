using EventPortal.Catalog.Contracts;
using EventPortal.Shared.Data;

namespace EventPortal.Registrations.Contracts;

/// <summary>Places as a door meets them. Every read keeps the tenant filter on: another organization's ticket is simply unknown.</summary>
public interface IDoorPlaces
{
    /// <summary>
    /// The event of a door and the places of tickets, of whatever event of the organization, in one look. The places are kept by the context: their versions
    /// refuse the caller's save if somebody else changed one meanwhile.
    /// </summary>
    Task<DoorLook> LookAsync(AppDbContext db, Guid eventId, IReadOnlyList<TicketKey?> keys, CancellationToken cancellationToken);

    /// <summary>Locks the place until the caller's transaction ends.</summary>
    Task LockAsync(AppDbContext db, Guid registrationId, CancellationToken cancellationToken);

    /// <summary>Confirmed → CheckedIn, or in again by another lesson; the caller has read the place and saves, which is refused if the place was changed meanwhile.</summary>
    Task EnterAsync(AppDbContext db, Guid registrationId, CancellationToken cancellationToken);

    /// <summary>CheckedIn → Confirmed; the caller has locked the place and saves.</summary>
    Task LeaveAsync(AppDbContext db, Guid registrationId, CancellationToken cancellationToken);

    /// <summary>Live places of the event by name (any spelling), e-mail, order number or beginning of the code; at least two characters.</summary>
    Task<IReadOnlyList<DoorPlace>> SearchAsync(AppDbContext db, Guid eventId, string typed, int most, CancellationToken cancellationToken);

    /// <summary>Places by their ids, within the event.</summary>
    Task<IReadOnlyDictionary<Guid, DoorPlace>> FindAsync(AppDbContext db, Guid eventId, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    Task<DoorCounts> CountAsync(AppDbContext db, Guid eventId, CancellationToken cancellationToken);

    /// <summary>How many are expected at a lesson: whoever has no run of their own, and whose run it is.</summary>
    Task<int> CountExpectedAsync(AppDbContext db, Guid eventId, Guid lessonId, CancellationToken cancellationToken);
}

/// <summary>What was read from a ticket: the secret of its QR code, or the code in words; or the place that was picked from a list. Exactly one is set.</summary>
public sealed record TicketKey(string? Secret, string? Code, Guid? RegistrationId = null);

/// <param name="Here">Null: the scope's organization has no such event.</param>
/// <param name="Places">One for each key; null: unknown.</param>
public sealed record DoorLook(DoorEvent? Here, IReadOnlyList<DoorPlace?> Places);

/// <param name="Name">Empty while the place is unnamed.</param>
/// <param name="TicketTitle">Name of the ticket type.</param>
/// <param name="Answers">What the participant answered to the organizer's questions.</param>
public sealed record DoorPlace(
    Guid Id, Guid OrganizationId, Guid EventId, Guid? LessonId, RegistrationStatus Status, string Code, string Name, string? Email, string TicketTitle,
    IReadOnlyList<Answer> Answers, OrderFacts? Order, DateTimeOffset? CancelledAt)
{
    /// <summary>Until when an unpaid place is held.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}

/// <param name="Expected">Confirmed places, those who came among them.</param>
public sealed record DoorCounts(int Came, int Expected);
