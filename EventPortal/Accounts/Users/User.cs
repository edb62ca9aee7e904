using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;
using Microsoft.AspNetCore.Identity;

namespace EventPortal.Accounts.Users;

/// <summary>
/// A person with an account. Known by an e-mail, a Telegram id or both; deletion erases the personal data and frees both,
/// while the row stays for whatever points at it. Identity's <see cref="IdentityUser{TKey}.UserName"/> is the id: nobody types it.
/// </summary>
public sealed class User : IdentityUser<Guid>, IAudited, IGlobal, ISoftDeleted
{
    public const string DefaultCulture = "uk-UA";
    public const string DefaultTimeZone = "Europe/Kyiv";
    public const int MaxReason = 500;

    private User() => (FirstName, LastName, Culture, TimeZone, SearchText) = ("", "", DefaultCulture, DefaultTimeZone, "");

    public string FirstName { get; private set; }

    /// <summary>May be empty: Telegram accounts often have one name only.</summary>
    public string LastName { get; private set; }

    public string? AvatarUrl { get; private set; }

    public long? TelegramId { get; private set; }

    /// <summary>Language of the pages and letters: "uk-UA", "en-GB", "ru-RU".</summary>
    public string Culture { get; private set; }

    /// <summary>IANA id, in which times are shown beside those of an event.</summary>
    public string TimeZone { get; private set; }

    public ThemePreference Theme { get; private set; }

    public DateTimeOffset? EmailVerifiedAt { get; private set; }

    [NotAudited]
    public DateTimeOffset? LastLoginAt { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>Set by a platform admin: no sign-in until it is taken back.</summary>
    public DateTimeOffset? BlockedAt { get; private set; }

    /// <summary>For admins; the person is told to ask support.</summary>
    public string? BlockReason { get; private set; }

    /// <summary>Names and address in lower case: what admins search in.</summary>
    [NotAudited]
    public string SearchText { get; private set; }

    public string FullName => LastName.Length == 0 ? FirstName : $"{FirstName} {LastName}";

    [NotAudited]
    public override string? PasswordHash { get; set; }

    [NotAudited]
    public override string? SecurityStamp { get; set; }

    [NotAudited]
    public override string? ConcurrencyStamp { get; set; }

    [NotAudited]
    public override string? NormalizedEmail { get; set; }

    [NotAudited]
    public override string? NormalizedUserName { get; set; }

    [NotAudited]
    public override int AccessFailedCount { get; set; }

    public static User WithEmail(string email, string firstName, string lastName, string culture, DateTimeOffset now)
    {
        var user = New(now);
        user.Email = email.Trim();
        user.Rename(firstName, lastName, now);
        user.Culture = culture;
        return user;
    }

    public static User WithTelegram(long telegramId, string firstName, string lastName, string culture, DateTimeOffset now)
    {
        var user = New(now);
        user.TelegramId = telegramId;
        user.Rename(firstName, lastName, now);
        user.Culture = culture;
        return user;
    }

    public void Rename(string firstName, string lastName, DateTimeOffset now)
    {
        Guard.That(!string.IsNullOrWhiteSpace(firstName), AccountsErrors.NameMissing);
        (FirstName, LastName) = (firstName.Trim(), lastName.Trim());
        Touch(now);
    }

    public void Prefer(string culture, string timeZone, ThemePreference theme, DateTimeOffset now)
    {
        Guard.That(TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _), AccountsErrors.UnknownTimeZone);
        (Culture, TimeZone, Theme, UpdatedAt) = (culture, timeZone, theme, now);
    }

    /// <param name="url">Of an uploaded picture; null: the drawn portrait.</param>
    public void ShowPicture(string? url, DateTimeOffset now) => (AvatarUrl, UpdatedAt) = (url, now);

    public void MarkEmailVerified(DateTimeOffset now)
    {
        Guard.That(Email is not null, AccountsErrors.NoEmail);
        (EmailConfirmed, EmailVerifiedAt) = (true, EmailVerifiedAt ?? now);
    }

    public void MarkSignedIn(DateTimeOffset now) => LastLoginAt = now;

    public void Block(string reason, DateTimeOffset now)
    {
        Guard.That(BlockedAt is null, AccountsErrors.AlreadyBlocked);
        Guard.That(reason.Trim().Length is > 0 and <= MaxReason, AccountsErrors.ReasonNeeded);
        (BlockedAt, BlockReason) = (now, reason.Trim());
        Touch(now);
    }

    public void Unblock(DateTimeOffset now)
    {
        Guard.That(BlockedAt is not null, AccountsErrors.NotBlocked);
        (BlockedAt, BlockReason) = (null, null);
        Touch(now);
    }

    /// <summary>Every session of the user ends, on each server within <see cref="AccountsOptions.RevalidateEvery"/>.</summary>
    public void EndSessions(DateTimeOffset now)
    {
        SecurityStamp = Codes.NewToken();
        Touch(now);
    }

    public void Touch(DateTimeOffset now) =>
        (UpdatedAt, SearchText) = (now, $"{FirstName} {LastName} {Email}".Trim().ToLowerInvariant());

    /// <summary>Erases who it was; orders keep the name and address that were typed into them.</summary>
    public void Delete(DateTimeOffset now)
    {
        Guard.That(DeletedAt is null, AccountsErrors.AlreadyDeleted);
        (FirstName, LastName, AvatarUrl, Email, NormalizedEmail, TelegramId, PhoneNumber, PasswordHash) = ("", "", null, null, null, null, null, null);
        (EmailConfirmed, EmailVerifiedAt, TwoFactorEnabled, DeletedAt) = (false, null, false, now);
        Touch(now);
    }

    private static User New(DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        return new() { Id = id, UserName = id.ToString("N"), CreatedAt = now, UpdatedAt = now, LockoutEnabled = true };
    }
}

public enum ThemePreference
{
    System,
    Light,
    Dark,
}
