using System.Linq.Expressions;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;

namespace EventPortal.Registrations.Requests;

/// <summary>
/// [D] a participant's application. Events with approval: made by Apply, decided by the organizer. Others: made approved at checkout, one per
/// participant. Paid → done; order cancelled or expired → cancelled.
/// </summary>
public sealed class EventRequest : AggregateRoot, IAudited, ITenantOwned
{
    /// <summary>Waits for the organizer's decision; for queries.</summary>
    internal static readonly Expression<Func<EventRequest, bool>> IsUndecided =
        r => r.Status == EventRequestStatus.New && r.RegistrationStatus == EventRequestDecision.Pending;

    private EventRequest() => SearchKey = "";

    public Guid OrganizationId { get; private set; }

    public Guid EventId { get; private set; }

    public Guid? LessonId { get; private set; }

    public Guid? UserId { get; private set; }

    public Person Person { get; private set; } = new();

    public List<Answer> Answers { get; private set; } = [];

    public EventRequestStatus Status { get; private set; }

    public EventRequestDecision RegistrationStatus { get; private set; }

    public string? RejectionReason { get; private set; }

    /// <summary>Secret of the personal link that puts the approved place in the cart.</summary>
    [NotAudited]
    public string? ApprovalToken { get; private set; }

    /// <summary>The applicant's e-mail in lower case: one open application per event (and run); null for those that the checkout makes.</summary>
    public string? ApplicantKey { get; private set; }

    /// <summary>By it the organizer's list is sorted and searched; empty for those that the checkout makes.</summary>
    [NotAudited]
    public string SearchKey { get; private set; }

    /// <summary>Language of the letters about it.</summary>
    public string Culture { get; private set; } = "uk";

    public CrmSync Crm { get; private set; } = CrmSync.Waiting;

    /// <summary>An application that waits for the organizer.</summary>
    public static EventRequest Apply(
        Guid organizationId, Guid eventId, Guid? lessonId, Guid? userId, Person person, IEnumerable<Answer> answers, DateTimeOffset now, string culture = "uk")
    {
        var request = new EventRequest
        {
            Id = NewId(now), OrganizationId = organizationId, EventId = eventId, LessonId = lessonId, UserId = userId, Person = person,
            Answers = [.. answers], ApplicantKey = person.Email?.Trim().ToLowerInvariant(), Culture = culture,
            SearchKey = Shared.Domain.SearchKey.Of($"{person.LastName} {person.FirstName}", person.Email, person.Phone),
        };
        if (AnswersGiven.FilesOf(request.Answers) is { Count: > 0 } files) request.Raise(new AnswersGiven(organizationId, files));
        return request;
    }

    /// <summary>The application of a buyer at an event without approval.</summary>
    public static EventRequest ByCheckout(
        Guid organizationId, Guid eventId, Guid? lessonId, Guid? userId, Person person, IEnumerable<Answer> answers, DateTimeOffset now)
    {
        var request = Apply(organizationId, eventId, lessonId, userId, person, answers, now);
        (request.RegistrationStatus, request.ApplicantKey, request.SearchKey) = (EventRequestDecision.Approved, null, "");
        return request;
    }

    public void Approve()
    {
        Guard.That(RegistrationStatus is EventRequestDecision.Pending && Status is EventRequestStatus.New, RegistrationsErrors.RequestDecided);
        (RegistrationStatus, ApprovalToken) = (EventRequestDecision.Approved, Codes.NewToken());
        Raise(new EventRequestApproved(Id, EventId, OrganizationId));
    }

    public void Reject(string? reason)
    {
        Guard.That(RegistrationStatus is EventRequestDecision.Pending && Status is EventRequestStatus.New, RegistrationsErrors.RequestDecided);
        (RegistrationStatus, RejectionReason) = (EventRequestDecision.Rejected, reason);
        Raise(new EventRequestRejected(Id, EventId, OrganizationId));
    }

    /// <summary>Its place was bought unnamed, and has its participant now.</summary>
    public void Name(Person person, Guid? userId, IReadOnlyList<Answer> answers)
    {
        Guard.That(Status is EventRequestStatus.New or EventRequestStatus.Done, RegistrationsErrors.RequestNotOpen);
        (Person, UserId, Answers) = (person, userId, [.. answers]);
    }

    /// <summary>The place was paid for (or is free).</summary>
    public void Complete()
    {
        Guard.That(Status is EventRequestStatus.New && RegistrationStatus is EventRequestDecision.Approved, RegistrationsErrors.RequestNotOpen);
        Status = EventRequestStatus.Done;
    }

    /// <summary>The applicant withdrew, or the order was cancelled or expired.</summary>
    public void Cancel()
    {
        Guard.That(Status is EventRequestStatus.New, RegistrationsErrors.RequestNotOpen);
        (Status, RegistrationStatus) = (EventRequestStatus.Cancelled, EventRequestDecision.Cancelled);
    }
}
