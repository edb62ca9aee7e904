using EventPortal.Registrations.Contracts;
using EventPortal.Registrations.Requests;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Registrations.Attendees;

/// <summary>The places of orders. Every read crosses tenants: the order's id, which its customer or a handler holds, is the whole predicate.</summary>
internal sealed class OrderPlaces : IRegistrations
{
    public async Task ReserveAsync(AppDbContext db, IReadOnlyList<PlaceDraft> places, CancellationToken cancellationToken)
    {
        foreach (var (index, place) in places.Index())
        {
            var requestId = place.EventRequestId;
            if (requestId is null)
            {
                var request = EventRequest.ByCheckout(
                    place.OrganizationId, place.EventId, place.LessonId, place.UserId, place.Person, place.Answers, db.Now);
                db.Add(request);
                requestId = request.Id;
            }
            var registration = Registration.Create(
                new(place.OrganizationId, place.EventId, place.TicketTypeId, place.LessonId, place.UserId, place.OrderId, requestId, place.Person,
                    place.Answers, place.Culture, place.ReservedUntil),
                // ids of one millisecond are in no order, and tickets are listed in the order of the form
                db.Now.AddMilliseconds(index));
            db.Add(registration);
            db.ActAlike(place.OrderId, registration.Id);
            db.ActAlike(place.OrderId, requestId.Value);
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    public bool IsTaken(Exception exception) => exception switch
    {
        DbUpdateException e => e.IsUniqueViolation(RegistrationConfiguration.OnePerParticipant) || e.IsUniqueViolation(RegistrationConfiguration.OnePerRequest),
        DomainException e => e.Error == RegistrationsErrors.AlreadyRegistered,
        _ => false,
    };

    public async Task<IReadOnlyList<Participant>> FindTakenAsync(
        AppDbContext db, IReadOnlyCollection<Participant> participants, CancellationToken cancellationToken)
    {
        var (events, emails) = (participants.Select(p => p.EventId).Distinct().ToList(), participants.Select(p => p.Email).Distinct().ToList());
        var live = await db.Registrations.AcrossTenants()
            .Where(r => events.Contains(r.EventId) && r.ParticipantKey != null && emails.Contains(r.ParticipantKey)
                && r.Status != RegistrationStatus.Cancelled && r.Status != RegistrationStatus.Expired)
            .Select(r => new { r.EventId, r.LessonId, r.ParticipantKey }).ToListAsync(cancellationToken);
        return [.. participants.Where(p => live.Any(l => l.EventId == p.EventId && l.LessonId == p.LessonId && l.ParticipantKey == p.Email))];
    }

    public async Task<IReadOnlyList<PlaceCount>> ConfirmOfOrderAsync(AppDbContext db, Guid orderId, CancellationToken cancellationToken) =>
        [.. (await ConfirmAsync(db, Waiting(db, orderId), cancellationToken))[orderId]];

    public Task<ILookup<Guid, PlaceCount>> ConfirmOfOrdersAsync(AppDbContext db, IReadOnlyCollection<Guid> orderIds, CancellationToken cancellationToken) =>
        ConfirmAsync(db, Waiting(db).Where(r => r.OrderId != null && orderIds.Contains(r.OrderId.Value)), cancellationToken);

    private static async Task<ILookup<Guid, PlaceCount>> ConfirmAsync(AppDbContext db, IQueryable<Registration> places, CancellationToken cancellationToken)
    {
        var found = await places
            .LeftJoin(db.EventRequests, r => r.EventRequestId, r => (Guid?)r.Id, (place, request) => new { Place = place, Request = request })
            .OrderBy(f => f.Place.Id).ToListAsync(cancellationToken);
        foreach (var one in found)
        {
            one.Place.Confirm(db.Now);
            db.ActAlike(one.Place.OrderId!.Value, one.Place.Id);
            if (one.Request is not { Status: EventRequestStatus.New } request) continue;
            request.Complete();
            db.ActAlike(one.Place.OrderId.Value, request.Id);
        }
        await db.SaveChangesAsync(cancellationToken);
        return found.Select(f => f.Place).GroupBy(r => r.OrderId!.Value).SelectMany(g => Count(g), (g, count) => (g.Key, Count: count)).ToLookup(c => c.Key, c => c.Count);
    }

    public async Task NameAsync(
        AppDbContext db, Guid orderId, Guid registrationId, Person person, IReadOnlyList<Answer> answers, Guid? userId, CancellationToken cancellationToken)
    {
        var places = db.Registrations.AcrossTenants().Where(r => r.Id == registrationId && r.OrderId == orderId);
        Guard.That(await places.AnyAsync(cancellationToken), RegistrationsErrors.Unknown);
        // the door knows no orders: it locks the place
        await db.LockRowAsync<Registration>(registrationId, cancellationToken);
        var place = await places.SingleAsync(cancellationToken);
        if (place.Person == person) return;
        Guard.That(!place.Person.IsNamed, RegistrationsErrors.AlreadyNamed);
        place.Name(person, userId, answers);
        if (place.EventRequestId is { } id) (await db.EventRequests.AcrossTenants().SingleAsync(r => r.Id == id, cancellationToken)).Name(person, userId, answers);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (IsTaken(e))
        {
            throw new DomainException(RegistrationsErrors.AlreadyRegistered, person.Email ?? "");
        }
    }

    public async Task<RegistrationCard?> FindByNamingTokenAsync(AppDbContext db, string token, CancellationToken cancellationToken) =>
        await db.Registrations.AcrossTenants().AsNoTracking().SingleOrDefaultAsync(r => r.NamingToken == token, cancellationToken) is { } found
            ? Card(found) : null;

    public async Task<EndedPlaces> CancelOfOrderAsync(AppDbContext db, Guid orderId, string reason, CancellationToken cancellationToken) =>
        await CancelAsync(db, await LiveAsync(db, orderId, cancellationToken), reason, cancellationToken);

    public async Task<EndedPlaces> CancelOfEventAsync(AppDbContext db, Guid orderId, Guid eventId, string reason, CancellationToken cancellationToken) =>
        await CancelAsync(db, (await LiveAsync(db, orderId, cancellationToken)).FindAll(r => r.EventId == eventId), reason, cancellationToken);

    public async Task<EndedPlaces> CancelPlaceAsync(AppDbContext db, Guid orderId, Guid registrationId, string reason, CancellationToken cancellationToken)
    {
        await db.LockRowAsync<Registration>(registrationId, cancellationToken);
        var place = await db.Registrations.AcrossTenants().SingleOrDefaultAsync(r => r.Id == registrationId && r.OrderId == orderId, cancellationToken);
        Guard.That(place is not null, RegistrationsErrors.Unknown);
        return await CancelAsync(db, [place], reason, cancellationToken);
    }

    public async Task MoveAsync(AppDbContext db, Guid orderId, Guid registrationId, Guid ticketTypeId, Guid? lessonId, CancellationToken cancellationToken)
    {
        await db.LockRowAsync<Registration>(registrationId, cancellationToken);
        var place = await db.Registrations.AcrossTenants().SingleOrDefaultAsync(r => r.Id == registrationId && r.OrderId == orderId, cancellationToken);
        Guard.That(place is not null, RegistrationsErrors.Unknown);
        place.MoveTo(ticketTypeId, lessonId);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (IsTaken(e))
        {
            throw new DomainException(RegistrationsErrors.AlreadyRegistered, place.Person.Email ?? "");
        }
    }

    public async Task GiveToAsync(AppDbContext db, Guid orderId, string email, Guid userId, CancellationToken cancellationToken)
    {
        var places = await db.Registrations.AcrossTenants().Where(r => r.OrderId == orderId && r.ParticipantKey == email && r.UserId == null)
            .OrderBy(r => r.Id).ToListAsync(cancellationToken);
        foreach (var place in places) place.GiveTo(userId);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task<EndedPlaces> CancelAsync(AppDbContext db, List<Registration> live, string reason, CancellationToken cancellationToken)
    {
        var confirmed = live.Where(r => r.Status is RegistrationStatus.Confirmed).ToList();
        var waiting = live.Where(IsWaiting).ToList();
        await EndRequestsAsync(db, live, cancellationToken);
        foreach (var registration in live) registration.Cancel(reason, db.Now);
        await db.SaveChangesAsync(cancellationToken);
        return new(Count(waiting), Count(confirmed));
    }

    public async Task<EndedPlaces> LapseOfOrderAsync(AppDbContext db, Guid orderId, string reason, CancellationToken cancellationToken)
    {
        var waiting = await WaitingAsync(db, orderId, cancellationToken);
        await EndRequestsAsync(db, waiting, cancellationToken);
        foreach (var registration in waiting)
        {
            if (registration.Status is RegistrationStatus.Reserved) registration.Expire(db.Now);
            else registration.Cancel(reason, db.Now);
        }
        await db.SaveChangesAsync(cancellationToken);
        return new(Count(waiting), []);
    }

    public async Task ProlongOfOrderAsync(AppDbContext db, Guid orderId, DateTimeOffset until, CancellationToken cancellationToken)
    {
        foreach (var registration in await WaitingAsync(db, orderId, cancellationToken))
            if (registration.Status is RegistrationStatus.Reserved) registration.Prolong(until);
    }

    public async Task<IReadOnlyList<PlaceDraft>> LostByOrderAsync(AppDbContext db, Guid orderId, CancellationToken cancellationToken)
    {
        var lost = await db.Registrations.AcrossTenants().AsNoTracking()
            .Where(r => r.OrderId == orderId && r.ConfirmedAt == null
                && (r.Status == RegistrationStatus.Cancelled || r.Status == RegistrationStatus.Expired))
            .OrderBy(r => r.Id).ToListAsync(cancellationToken);
        return [.. lost.Select(r => new PlaceDraft(
            r.OrganizationId, r.EventId, r.TicketTypeId, r.LessonId, r.UserId, orderId, null, r.Person, r.CustomFields, r.Culture, null))];
    }

    public async Task<IReadOnlyList<RegistrationCard>> OfOrderAsync(AppDbContext db, Guid orderId, CancellationToken cancellationToken) =>
        [.. (await db.Registrations.AcrossTenants().AsNoTracking().Where(r => r.OrderId == orderId).OrderBy(r => r.Id).ToListAsync(cancellationToken))
            .Select(Card)];

    public async Task<IReadOnlyList<RegistrationCard>> OfOrdersAsync(AppDbContext db, IReadOnlyCollection<Guid> orderIds, CancellationToken cancellationToken) =>
        [.. (await db.Registrations.AcrossTenants().AsNoTracking().Where(r => r.OrderId != null && orderIds.Contains(r.OrderId.Value)).OrderBy(r => r.Id)
            .ToListAsync(cancellationToken)).Select(Card)];

    public async Task<IReadOnlyList<RegistrationCard>> OfUserAsync(AppDbContext db, Guid userId, CancellationToken cancellationToken) =>
        [.. (await db.Registrations.AcrossTenants().AsNoTracking().Where(r => r.UserId == userId).OrderByDescending(r => r.Id).ToListAsync(cancellationToken))
            .Select(Card)];

    public Task<ApprovedApplication?> FindApprovedAsync(AppDbContext db, string token, CancellationToken cancellationToken) =>
        ApprovedAsync(db, db.EventRequests.AcrossTenants().Where(r => r.ApprovalToken == token), cancellationToken);

    public Task<ApprovedApplication?> FindApprovedAsync(AppDbContext db, Guid requestId, CancellationToken cancellationToken) =>
        ApprovedAsync(db, db.EventRequests.AcrossTenants().Where(r => r.Id == requestId), cancellationToken);

    private static async Task<ApprovedApplication?> ApprovedAsync(AppDbContext db, IQueryable<EventRequest> requests, CancellationToken cancellationToken)
    {
        var found = await requests.AsNoTracking()
            .Where(r => r.Status == EventRequestStatus.New && r.RegistrationStatus == EventRequestDecision.Approved)
            .Where(r => !db.Set<Registration>().AcrossTenants().Any(p => p.EventRequestId == r.Id))
            .SingleOrDefaultAsync(cancellationToken);
        return found is null
            ? null
            : new(found.Id, found.EventId, found.LessonId, found.UserId, found.Person, found.Answers, found.ApprovalToken);
    }

    private static IQueryable<Registration> Waiting(AppDbContext db, Guid orderId) => Waiting(db).Where(r => r.OrderId == orderId);

    private static IQueryable<Registration> Waiting(AppDbContext db) =>
        db.Registrations.AcrossTenants().Where(r => r.Status == RegistrationStatus.Reserved || r.Status == RegistrationStatus.Pending);

    private static Task<List<Registration>> WaitingAsync(AppDbContext db, Guid orderId, CancellationToken cancellationToken) =>
        Waiting(db, orderId).OrderBy(r => r.Id).ToListAsync(cancellationToken);

    private static Task<List<Registration>> LiveAsync(AppDbContext db, Guid orderId, CancellationToken cancellationToken) =>
        db.Registrations.AcrossTenants()
            .Where(r => r.OrderId == orderId
                && (r.Status == RegistrationStatus.Reserved || r.Status == RegistrationStatus.Pending || r.Status == RegistrationStatus.Confirmed))
            .OrderBy(r => r.Id).ToListAsync(cancellationToken);

    private static async Task<List<EventRequest>> RequestsAsync(AppDbContext db, List<Registration> registrations, CancellationToken cancellationToken)
    {
        var ids = registrations.Select(r => r.EventRequestId).ToList();
        return await db.EventRequests.AcrossTenants().Where(r => ids.Contains(r.Id)).OrderBy(r => r.Id).ToListAsync(cancellationToken);
    }

    // A done application stays done: it says that the place was once paid for.
    private static async Task EndRequestsAsync(AppDbContext db, List<Registration> registrations, CancellationToken cancellationToken)
    {
        foreach (var request in await RequestsAsync(db, registrations, cancellationToken))
            if (request.Status is EventRequestStatus.New) request.Cancel();
    }

    private static bool IsWaiting(Registration registration) => registration.Status is RegistrationStatus.Reserved or RegistrationStatus.Pending;

    private static List<PlaceCount> Count(IEnumerable<Registration> registrations) =>
        [.. registrations.GroupBy(r => (r.EventId, r.LessonId, r.TicketTypeId)).Select(g => new PlaceCount(g.Key.EventId, g.Key.LessonId, g.Key.TicketTypeId, g.Count()))];

    private static RegistrationCard Card(Registration r) => new(
        r.Id, r.OrganizationId, r.EventId, r.TicketTypeId, r.LessonId, r.OrderId, r.UserId, r.Status, r.ConfirmationCode, r.TicketSecret, r.Person,
        r.ExpiresAt, r.ConfirmedAt, r.CancelledAt, r.CancellationReason, r.Culture, r.NamingToken)
    { OrderedTypeId = r.OrderedTicketTypeId ?? r.TicketTypeId };
}
