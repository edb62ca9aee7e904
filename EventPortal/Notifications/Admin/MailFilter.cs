using EventPortal.Notifications.Log;
using EventPortal.Shared.Data;

namespace EventPortal.Notifications.Admin;

/// <summary>Which letters an admin looks for.</summary>
/// <param name="Query">A part of an address, or a whole code of a letter.</param>
public sealed record MailFilter(string? Query = null, NotificationStatus? Status = null, Keyset? After = null);

/// <summary>A line of the log.</summary>
public sealed record MailLine(
    Guid Id, string Template, string Recipient, string? Subject, NotificationStatus Status, int Attempts, string? Error, DateTimeOffset CreatedAt, DateTimeOffset? SentAt);

/// <summary>One letter with what it says.</summary>
/// <param name="IsSecret">Its link is a credential: nobody reads it here, and what was given up cannot be sent again.</param>
/// <param name="Text">What was sent, or would be; null: secret, or it cannot be composed.</param>
public sealed record MailDetail(MailLine Line, string? RecipientName, string Culture, Guid? UserId, bool IsSecret, string? Text);
