using EventPortal.Shared.Data;

namespace EventPortal.Registrations.Contracts;

/// <summary>
/// What sellers may do with places. The changing methods work in the caller's transaction (which holds the lock of the order), save, and tell
/// how many places of which ticket types moved: the caller moves the stock by exactly that.
/// </summary>
public interface IRegistrations
{
    /// <summary>Makes a waiting place and its application for each draft; an approved application is used instead of a new one.</summary>
    /// <exception cref="Microsoft.EntityFrameworkCore.DbUpdateException">Lost a race for a participant: see <see cref="IsTaken"/>.</exception>
    Task ReserveAsync(AppDbContext db, IReadOnlyList<PlaceDraft> places, CancellationToken cancellationToken);

    /// <summary>The exception says that a participant already has a place there.</summary>
    bool IsTaken(Exception exception);

    /// <summary>Which of these participants already have a live place at the event (and run).</summary>
    Task<IReadOnlyList<Participant>> FindTakenAsync(AppDbContext db, IReadOnlyCollection<Participant> participants, CancellationToken cancellationToken);

    /// <summary>Paid for, or free: waiting places are confirmed, their applications done.</summary>
    Task<IReadOnlyList<PlaceCount>> ConfirmOfOrderAsync(AppDbContext db, Guid orderId, CancellationToken cancellationToken);

    /// <summary>The same for several orders at once.</summary>
    /// <returns>By order.</returns>
    Task<ILookup<Guid, PlaceCount>> ConfirmOfOrdersAsync(AppDbContext db, IReadOnlyCollection<Guid> orderIds, CancellationToken cancellationToken);

    /// <summary>Names a place of the order that was bought unnamed; sent again with the same participant, it changes nothing.</summary>
    /// <param name="answers">To the event's questions, checked.</param>
    /// <param name="userId">The participant's account, if it is known.</param>
    /// <exception cref="Shared.Domain.DomainException">
    /// It is not a place of this order, is named already, was entered or has ended; or the participant has a place there (see <see cref="IsTaken"/>).
    /// </exception>
    Task NameAsync(
        AppDbContext db, Guid orderId, Guid registrationId, Person person, IReadOnlyList<Answer> answers, Guid? userId, CancellationToken cancellationToken);

    /// <summary>The place of a personal link, in whatever state; null: there is none.</summary>
    Task<RegistrationCard?> FindByNamingTokenAsync(AppDbContext db, string token, CancellationToken cancellationToken);

    /// <summary>The order was given up: waiting and confirmed places end, applications with them. A place that was entered stays.</summary>
    Task<EndedPlaces> CancelOfOrderAsync(AppDbContext db, Guid orderId, string reason, CancellationToken cancellationToken);

    /// <summary>One place is given up. It is locked first, against the door.</summary>
    /// <exception cref="Shared.Domain.DomainException">It is not a place of this order, was entered or has ended.</exception>
    Task<EndedPlaces> CancelPlaceAsync(AppDbContext db, Guid orderId, Guid registrationId, string reason, CancellationToken cancellationToken);

    /// <summary>A confirmed place goes to another ticket type or run of its event; the caller moves the stock. It is locked first, against the door.</summary>
    /// <exception cref="Shared.Domain.DomainException">It is not a place of this order, is not confirmed, or the participant has a place there.</exception>
    Task MoveAsync(AppDbContext db, Guid orderId, Guid registrationId, Guid ticketTypeId, Guid? lessonId, CancellationToken cancellationToken);

    /// <summary>Places of the order for the participant with this e-mail are the account's from now on.</summary>
    Task GiveToAsync(AppDbContext db, Guid orderId, string email, Guid userId, CancellationToken cancellationToken);

    /// <summary>One event of the order was called off: its waiting and confirmed places end.</summary>
    Task<EndedPlaces> CancelOfEventAsync(AppDbContext db, Guid orderId, Guid eventId, string reason, CancellationToken cancellationToken);

    /// <summary>The order's time ran out: Reserved → Expired, Pending → Cancelled, applications cancelled.</summary>
    Task<EndedPlaces> LapseOfOrderAsync(AppDbContext db, Guid orderId, string reason, CancellationToken cancellationToken);

    /// <summary>More time for the Reserved places of an order.</summary>
    Task ProlongOfOrderAsync(AppDbContext db, Guid orderId, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>The places that an order lost when it lapsed or was given up, never confirmed; with the participants they were for.</summary>
    Task<IReadOnlyList<PlaceDraft>> LostByOrderAsync(AppDbContext db, Guid orderId, CancellationToken cancellationToken);

    /// <summary>Places of an order, in the order of their making.</summary>
    Task<IReadOnlyList<RegistrationCard>> OfOrderAsync(AppDbContext db, Guid orderId, CancellationToken cancellationToken);

    /// <summary>Places of several orders, which the caller may read.</summary>
    Task<IReadOnlyList<RegistrationCard>> OfOrdersAsync(AppDbContext db, IReadOnlyCollection<Guid> orderIds, CancellationToken cancellationToken);

    /// <summary>Places of a user, newest first.</summary>
    Task<IReadOnlyList<RegistrationCard>> OfUserAsync(AppDbContext db, Guid userId, CancellationToken cancellationToken);

    /// <summary>The approved application of a personal link, while its place was not yet bought.</summary>
    Task<ApprovedApplication?> FindApprovedAsync(AppDbContext db, string token, CancellationToken cancellationToken);

    /// <summary>The approved application with this id, while its place was not yet bought.</summary>
    Task<ApprovedApplication?> FindApprovedAsync(AppDbContext db, Guid requestId, CancellationToken cancellationToken);
}
