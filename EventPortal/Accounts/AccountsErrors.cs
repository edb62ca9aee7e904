using EventPortal.Shared.Domain;

namespace EventPortal.Accounts;

/// <summary>Every refusal of the slice; the code is the key of its text.</summary>
internal static class AccountsErrors
{
    public static readonly DomainError NameMissing = new("Accounts.NameMissing");
    public static readonly DomainError UnknownTimeZone = new("Accounts.UnknownTimeZone");
    public static readonly DomainError NoEmail = new("Accounts.NoEmail");
    public static readonly DomainError AlreadyDeleted = new("Accounts.AlreadyDeleted");
}
