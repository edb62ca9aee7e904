using System.Globalization;
using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Web.Cultures;

namespace EventPortal.Registrations.Tickets;

/// <summary>A place with everything that its ticket shows.</summary>
/// <param name="Place">Read without tracking.</param>
/// <param name="AppliedAt">When it was applied for, at an event with approval; null elsewhere.</param>
/// <param name="Number">Which ticket of the order this is, from 1; of <paramref name="Count"/>.</param>
public sealed record TicketView(Registration Place, EventSummary Event, string TicketTitle, OrderFacts? Order, DateTimeOffset? AppliedAt, int Number, int Count)
{
    public bool IsValid => Place.Status is RegistrationStatus.Confirmed or RegistrationStatus.CheckedIn;

    /// <summary>Language of the ticket and its letters.</summary>
    public CultureInfo Culture => PortalCultures.Find(Place.Culture) ?? PortalCultures.Default;

    public LessonSummary? Run => Place.LessonId is { } id ? Event.Lessons.FirstOrDefault(l => l.Id == id) : null;

    public DateTimeOffset StartsAt => Run?.StartsAt ?? Event.StartsAt;

    public DateTimeOffset EndsAt => Run is { } run ? run.StartsAt.AddMinutes(Event.LessonMinutes > 0 ? Event.LessonMinutes : 60) : Event.EndsAt;

    /// <summary>Somebody takes part from a screen.</summary>
    public bool IsOnline => Event.Format is not EventFormat.Offline;

    /// <summary>City and address, or null for an event that is online only.</summary>
    public string? Where => Event.Format is EventFormat.Online
        ? null
        : string.Join(", ", new[] { Event.City, Event.Address }.Where(p => !string.IsNullOrWhiteSpace(p))) is { Length: > 0 } place ? place : null;

    /// <summary>From when the join link is shown.</summary>
    public DateTimeOffset JoinFrom => StartsAt.AddHours(-Event.Rules.JoinLinkReleaseHours);

    public string CodeInGroups => $"{Place.ConfirmationCode[..4]} {Place.ConfirmationCode[4..]}";

    /// <summary>Until when the participant may give the place up; null: not by themselves.</summary>
    public DateTimeOffset? CancelUntil => Event.Rules.CancelByParticipantHours is { } hours ? StartsAt.AddHours(-hours) : null;

    /// <summary>Its participant may end it now: free and before the deadline, or not paid for yet.</summary>
    public bool CanBeGivenUp(DateTimeOffset now) => Order is not null && Place.Status switch
    {
        RegistrationStatus.Confirmed => Order.Total.IsZero && now < CancelUntil,
        RegistrationStatus.Reserved or RegistrationStatus.Pending => true,
        _ => false,
    };

    /// <summary>The personal link, else the event's; null before its time and for places that are not valid.</summary>
    public string? JoinLink(DateTimeOffset now) => IsValid && IsOnline && now >= JoinFrom && now <= EndsAt.AddHours(1) ? Place.JoinUrl ?? Event.OnlineUrl : null;

    public bool IsOver(DateTimeOffset now) => EndsAt < now;
}
