namespace EventPortal.Accounts.Contracts;

/// <summary>What other slices may know about a user. Names and addresses are empty once the account was deleted.</summary>
/// <param name="EmailVerified">Only a verified address proves who somebody is, e.g. when a guest's orders are looked for.</param>
/// <param name="Culture">Language for letters: "uk-UA", "en-GB", "ru-RU".</param>
public sealed record UserCard(
    Guid Id, string FirstName, string LastName, string? Email, bool EmailVerified, long? TelegramId, string Culture, string TimeZone, string? AvatarUrl)
{
    public string FullName => LastName.Length == 0 ? FirstName : $"{FirstName} {LastName}";
}
