using EventPortal.Shared.Data;

namespace EventPortal.Accounts.Admin;

/// <summary>Which users an admin looks for; the list's address says it.</summary>
public sealed record UserFilter(string? Query = null, UserKind Kind = UserKind.All, Keyset? After = null);

public enum UserKind
{
    All,
    Blocked,
    Admins,
}

/// <summary>A line of the list.</summary>
public sealed record UserLine(
    Guid Id, string FirstName, string LastName, string? Email, long? TelegramId, bool IsConfirmed, bool IsAdmin, DateTimeOffset? BlockedAt, DateTimeOffset? LastLoginAt,
    DateTimeOffset CreatedAt)
{
    public string FullName => $"{FirstName} {LastName}".Trim();
}

/// <summary>One user as admins see them: no secrets.</summary>
public sealed record UserDetail(UserLine Line, string? BlockReason, bool HasPassword, bool TwoFactor, int Passkeys, string Culture, string TimeZone, bool IsDeleted);
