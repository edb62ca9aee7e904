using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Live;

namespace EventPortal.Registrations.Attendees;

/// <summary>A participant's place at an event: [A] Registration and [D] EventRegistration in one.</summary>
public sealed class Registration : AggregateRoot, IAnnounced, IAudited, ITenantOwned
{
    private Registration() => (ConfirmationCode, TicketSecret, SearchKey) = ("", "", "");

    public Guid OrganizationId { get; private set; }

    public Guid EventId { get; private set; }

    public Guid TicketTypeId { get; private set; }

    public Guid? LessonId { get; private set; }

    public Guid? UserId { get; private set; }

    /// <summary>The order that bought the place; opaque to this slice.</summary>
    public Guid? OrderId { get; private set; }

    public Guid? EventRequestId { get; private set; }

    public RegistrationStatus Status { get; private set; }

    /// <summary>8 characters without look-alikes; unique for ever.</summary>
    public string ConfirmationCode { get; private set; }

    /// <summary>In the QR code and in the link to the ticket: whoever has it holds the ticket.</summary>
    [NotAudited]
    public string TicketSecret { get; private set; }

    /// <summary>In the personal link of a place bought unnamed: whoever has it says once who takes part. It opens no ticket.</summary>
    [NotAudited]
    public string? NamingToken { get; private set; }

    public Person Person { get; private set; } = new();

    /// <summary>The participant's e-mail in lower case: one active registration per event (and run); null while the place is unnamed.</summary>
    public string? ParticipantKey { get; private set; }

    /// <summary>By it the organizer's list is sorted and searched.</summary>
    [NotAudited]
    public string SearchKey { get; private set; }

    /// <summary>The type that was ordered, of a place that was moved to another one: its price and its line in the order are of that type.</summary>
    [NotAudited]
    public Guid? OrderedTicketTypeId { get; private set; }

    /// <summary>[A] custom_fields.</summary>
    public List<Answer> CustomFields { get; private set; } = [];

    /// <summary>[D] personal link to the online room.</summary>
    [NotAudited]
    public string? JoinUrl { get; private set; }

    /// <summary>[D] id at Zoom.</summary>
    public string? ExternalId { get; private set; }

    public Guid? WebinarId { get; private set; }

    /// <summary>[D] the test for the certificate is passed.</summary>
    public bool PassTest { get; private set; }

    /// <summary>The participant does not want to be named in the list that participants of an OPEN event see; they are only counted there.</summary>
    public bool IsUnlisted { get; private set; }

    /// <summary>When a Reserved place lapses.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    public DateTimeOffset? CheckedInAt { get; private set; }

    public DateTimeOffset? CancelledAt { get; private set; }

    public string? CancellationReason { get; private set; }

    /// <summary>Language of mails and of the ticket.</summary>
    public string Culture { get; private set; } = "uk";

    public CrmSync Crm { get; private set; } = CrmSync.Waiting;

    IEnumerable<LiveTopic> IAnnounced.Topics => [RegistrationTopics.OfEvent(EventId)];

    public bool IsActive => Status is not (RegistrationStatus.Cancelled or RegistrationStatus.Expired);

    /// <summary>A place that waits for its payment: Reserved when the ticket gives it a timer, else Pending. A free one is confirmed next.</summary>
    public static Registration Create(RegistrationDraft draft, DateTimeOffset now) => new Registration
    {
        Id = NewId(now), OrganizationId = draft.OrganizationId, EventId = draft.EventId, TicketTypeId = draft.TicketTypeId,
        LessonId = draft.LessonId, UserId = draft.UserId, OrderId = draft.OrderId, EventRequestId = draft.EventRequestId,
        Person = draft.Person, ParticipantKey = KeyOf(draft.Person), CustomFields = [.. draft.Answers], Culture = draft.Culture, ExpiresAt = draft.ExpiresAt,
        Status = draft.ExpiresAt is null ? RegistrationStatus.Pending : RegistrationStatus.Reserved,
        ConfirmationCode = Codes.NewCode(), TicketSecret = Codes.NewToken(),
        NamingToken = draft.Person.IsNamed ? null : Codes.NewToken(),
    }.Found().Answered();

    /// <summary>Paid, or free.</summary>
    public void Confirm(DateTimeOffset now)
    {
        Guard.That(Status is RegistrationStatus.Reserved or RegistrationStatus.Pending, RegistrationsErrors.NotWaitingForPayment);
        (Status, ConfirmedAt, ExpiresAt) = (RegistrationStatus.Confirmed, now, null);
        Raise(new RegistrationConfirmed(Id, EventId, OrganizationId, OrderId));
    }

    /// <summary>The buyer was given more time to pay; the timer never gets shorter.</summary>
    public void Prolong(DateTimeOffset until)
    {
        Guard.That(Status is RegistrationStatus.Reserved, RegistrationsErrors.NotWaitingForPayment);
        if (ExpiresAt < until) ExpiresAt = until;
    }

    /// <summary>The timer ran out unpaid.</summary>
    public void Expire(DateTimeOffset now)
    {
        Guard.That(Status is RegistrationStatus.Reserved && now >= ExpiresAt, RegistrationsErrors.NotExpirable);
        Status = RegistrationStatus.Expired;
        Raise(new RegistrationExpired(Id, EventId, OrganizationId, OrderId));
    }

    public void Cancel(string reason, DateTimeOffset now)
    {
        Guard.That(Status is RegistrationStatus.Reserved or RegistrationStatus.Pending or RegistrationStatus.Confirmed, RegistrationsErrors.NotCancellable);
        var wasConfirmed = Status is RegistrationStatus.Confirmed;
        (Status, CancelledAt, CancellationReason, ExpiresAt) = (RegistrationStatus.Cancelled, now, reason, null);
        Raise(new RegistrationCancelled(Id, EventId, OrganizationId, OrderId, wasConfirmed, reason));
    }

    public void CheckIn(DateTimeOffset now)
    {
        Guard.That(Status is RegistrationStatus.Confirmed, RegistrationsErrors.NotConfirmed);
        (Status, CheckedInAt) = (RegistrationStatus.CheckedIn, now);
    }

    public void UndoCheckIn()
    {
        Guard.That(Status is RegistrationStatus.CheckedIn, RegistrationsErrors.NotCheckedIn);
        (Status, CheckedInAt) = (RegistrationStatus.Confirmed, null);
    }

    /// <summary>Names an unnamed place or corrects a name; the secret changes when the ticket passes to another e-mail.</summary>
    /// <param name="answers">To the questions of the event; null: they stay as they are.</param>
    public void Name(Person person, Guid? userId, IReadOnlyList<Answer>? answers = null)
    {
        Guard.That(IsActive && Status is not RegistrationStatus.CheckedIn, RegistrationsErrors.NotEditable);
        if (Person.Email is not null && Person.Email != person.Email) TicketSecret = Codes.NewToken();
        (Person, ParticipantKey, UserId) = (person, KeyOf(person), userId);
        if (answers is not null) CustomFields = [.. answers];
        Found();
        if (answers is not null) Answered();
        Raise(new RegistrationNamed(Id, EventId, OrganizationId, OrderId, Status is RegistrationStatus.Confirmed));
    }

    /// <summary>
    /// The organizer corrects the participant's data, also of somebody who came. Another e-mail makes the ticket somebody else's: its secret changes
    /// and the account goes.
    /// </summary>
    public void Correct(Person person)
    {
        Guard.That(IsActive && person.IsNamed, RegistrationsErrors.NotEditable);
        var (wasNamed, passes) = (Person.Email is not null, Person.Email != person.Email);
        if (passes && wasNamed) TicketSecret = Codes.NewToken();
        (Person, ParticipantKey) = (person, KeyOf(person));
        if (passes) UserId = null;
        Found();
        // a letter only for whoever has no ticket yet
        if (!wasNamed) Raise(new RegistrationNamed(Id, EventId, OrganizationId, OrderId, Status is RegistrationStatus.Confirmed));
        else if (passes) Raise(new RegistrationMoved(Id, EventId, OrganizationId, OrderId));
    }

    /// <summary>To another ticket type or run of the event; what was paid stays as it is.</summary>
    public void MoveTo(Guid ticketTypeId, Guid? lessonId)
    {
        Guard.That(Status is RegistrationStatus.Confirmed, RegistrationsErrors.NotMovable);
        if (ticketTypeId != TicketTypeId) OrderedTicketTypeId ??= TicketTypeId;
        (TicketTypeId, LessonId) = (ticketTypeId, lessonId);
        Raise(new RegistrationMoved(Id, EventId, OrganizationId, OrderId));
    }

    /// <summary>The participant's account, known now by their confirmed address.</summary>
    public void GiveTo(Guid userId) => UserId ??= userId;

    /// <summary>Names the participant to the others, or no longer.</summary>
    public void List(bool shown) => IsUnlisted = !shown;

    private Registration Found()
    {
        SearchKey = Shared.Domain.SearchKey.Of(
            $"{Person.LastName} {Person.FirstName} {Person.MiddleName}", Person.Email, Person.Phone, ConfirmationCode);
        return this;
    }

    private Registration Answered()
    {
        if (AnswersGiven.FilesOf(CustomFields) is { Count: > 0 } files) Raise(new AnswersGiven(OrganizationId, files));
        return this;
    }

    private static string? KeyOf(Person person) => person.Email?.Trim().ToLowerInvariant();
}
