using EventPortal.Shared.Domain;

namespace EventPortal.Accounts;

/// <summary>Every refusal of the slice; the code is the key of its text.</summary>
internal static class AccountsErrors
{
    public static readonly DomainError NameMissing = new("Accounts.NameMissing");
    public static readonly DomainError UnknownTimeZone = new("Accounts.UnknownTimeZone");
    public static readonly DomainError NoEmail = new("Accounts.NoEmail");
    public static readonly DomainError AlreadyDeleted = new("Accounts.AlreadyDeleted");
    public static readonly DomainError AlreadyBlocked = new("Accounts.AlreadyBlocked");
    public static readonly DomainError NotBlocked = new("Accounts.NotBlocked");
    public static readonly DomainError ReasonNeeded = new("Accounts.ReasonNeeded");
    public static readonly DomainError UserGone = new("Accounts.UserGone");
    public static readonly DomainError LastAdmin = new("Accounts.LastAdmin");
    public static readonly DomainError NotYourself = new("Accounts.NotYourself");
    public static readonly DomainError IsAdmin = new("Accounts.IsAdmin");
    public static readonly DomainError AlreadyAdmin = new("Accounts.AlreadyAdmin");
    public static readonly DomainError NotAdmin = new("Accounts.NotAdmin");
    public static readonly DomainError SupportRunning = new("Accounts.SupportRunning");
    public static readonly DomainError SignUpClosed = new("Accounts.SignUpClosed");
}
