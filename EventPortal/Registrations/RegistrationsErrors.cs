using EventPortal.Shared.Domain;

namespace EventPortal.Registrations;

public static class RegistrationsErrors
{
    public static readonly DomainError RequestDecided = new("Registrations.RequestDecided");
    public static readonly DomainError RequestNotOpen = new("Registrations.RequestNotOpen");
    public static readonly DomainError NotWaitingForPayment = new("Registrations.NotWaitingForPayment");
    public static readonly DomainError NotExpirable = new("Registrations.NotExpirable");
    public static readonly DomainError NotCancellable = new("Registrations.NotCancellable");
    public static readonly DomainError NotConfirmed = new("Registrations.NotConfirmed");
    public static readonly DomainError NotCheckedIn = new("Registrations.NotCheckedIn");
    public static readonly DomainError NotEditable = new("Registrations.NotEditable");
    public static readonly DomainError AlreadyApplied = new("Registrations.AlreadyApplied");
    public static readonly DomainError NoApplications = new("Registrations.NoApplications");
    public static readonly DomainError NotMovable = new("Registrations.NotMovable");
    public static readonly DomainError TagInvalid = new("Registrations.TagInvalid");
    public static readonly DomainError AlreadyNamed = new("Registrations.AlreadyNamed");
    public static readonly DomainError Unknown = new("Registrations.Unknown");
    public static readonly DomainError AlreadyRegistered = new("Registrations.AlreadyRegistered");
}
