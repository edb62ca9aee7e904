using EventPortal.Catalog.Contracts;
using EventPortal.Registrations.Contracts;

namespace EventPortal.CheckIns;

/// <summary>What a door decides about a place, in the order in which the reasons are told.</summary>
internal static class CheckInRules
{
    /// <param name="lesson">Into which people are let here; null: into the event.</param>
    public static CheckInResult Decide(DoorPlace place, DoorEvent here, DoorLesson? lesson, CheckInsOptions options, DateTimeOffset now)
    {
        var opens = (lesson?.StartsAt ?? here.StartsAt).AddHours(-options.OpensHoursBefore);
        var closes = (lesson?.EndsAt ?? here.EndsAt).AddMinutes(options.ClosesMinutesAfter);
        return place switch
        {
            _ when place.EventId != here.Id => new(CheckInOutcome.WrongEvent, place),
            { LessonId: { } run } when lesson is not null && run != lesson.Id => new(CheckInOutcome.WrongLesson, place),
            { Status: RegistrationStatus.Cancelled } => new(CheckInOutcome.Cancelled, place),
            _ when here.Status is EventStatus.Cancelled => new(CheckInOutcome.Cancelled, place),
            { Status: RegistrationStatus.Expired } => new(CheckInOutcome.Expired, place),
            { Status: RegistrationStatus.Reserved } => new(CheckInOutcome.Waiting, place) { At = place.ExpiresAt },
            { Status: RegistrationStatus.Pending } => new(CheckInOutcome.NotPaid, place),
            { Order.Due: { MinorUnits: > 0 } due, Status: not RegistrationStatus.CheckedIn } => new(CheckInOutcome.BalanceDue, place) { Due = due },
            _ when now < opens => new(CheckInOutcome.NotYetValid, place) { At = opens },
            _ when now > closes => new(CheckInOutcome.NoLongerValid, place) { At = closes },
            { Status: RegistrationStatus.CheckedIn } => new(CheckInOutcome.AlreadyCheckedIn, place),
            _ => new(CheckInOutcome.Ok, place),
        };
    }
}
