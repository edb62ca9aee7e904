using EventPortal.Notifications.Contracts;
using EventPortal.Shared.Domain;

namespace EventPortal.Notifications.Log;

/// <summary>One notification to one addressee: what was asked for, what went out, or why not. Its id is the letter's Message-ID.</summary>
public sealed class NotificationLog : Entity, IGlobal
{
    internal const int MaxErrorLength = 2000;

    private NotificationLog() => (Template, Recipient, SearchRecipient, Culture, Model) = ("", "", "", "", "{}");

    public NotificationChannel Channel { get; private set; }

    public NotificationStatus Status { get; private set; }

    public string Template { get; private set; }

    /// <summary>E-mail address or chat id.</summary>
    public string Recipient { get; private set; }

    /// <summary>The address in lower case: what admins search in.</summary>
    public string SearchRecipient { get; private set; }

    public string? RecipientName { get; private set; }

    /// <summary>uk, en or ru.</summary>
    public string Culture { get; private set; }

    public Guid? UserId { get; private set; }

    /// <summary>The template's values as JSON; emptied with <see cref="Body"/> where they are a credential.</summary>
    public string Model { get; private set; }

    /// <summary>JSON list of <see cref="AttachmentRef"/>.</summary>
    public string? Attachments { get; private set; }

    public string? UnsubscribeUrl { get; private set; }

    public string? DedupeKey { get; private set; }

    /// <summary>Takes <see cref="DedupeKey"/> when the sending begins; unique, so the first one wins and the caller's save never fails.</summary>
    public string? ClaimedKey { get; private set; }

    public string? Subject { get; private set; }

    /// <summary>The text that was sent.</summary>
    public string? Body { get; private set; }

    public int Attempts { get; private set; }

    public string? Error { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    internal static NotificationLog Create(Notification notification, string culture, string model, string? attachments, DateTimeOffset now) => new()
    {
        Id = NewId(now), Channel = NotificationChannel.Email, Status = NotificationStatus.Pending, Template = notification.Template,
        Recipient = notification.To.Email, SearchRecipient = notification.To.Email.ToLowerInvariant(), RecipientName = notification.To.Name, Culture = culture, UserId = notification.To.UserId,
        Model = model, Attachments = attachments, UnsubscribeUrl = notification.UnsubscribeUrl, DedupeKey = notification.DedupeKey, CreatedAt = now,
    };

    /// <summary>An attempt begins.</summary>
    internal void Begin()
    {
        Guard.That(Status is NotificationStatus.Pending, NotificationsErrors.NotPending);
        Attempts++;
        ClaimedKey = DedupeKey;
    }

    /// <summary>An operator wants a letter tried again that was given up; a secret one has nothing left to say.</summary>
    internal void Reopen()
    {
        Guard.That(Status is NotificationStatus.Failed, NotificationsErrors.NotFailed);
        Status = NotificationStatus.Pending;
    }

    /// <param name="isSecret">The letter carried a credential: keep that it was sent, not what it said.</param>
    internal void MarkSent(string subject, string body, bool isSecret, DateTimeOffset now)
    {
        Guard.That(Status is NotificationStatus.Pending, NotificationsErrors.NotPending);
        (Status, Subject, Body, SentAt, Error) = (NotificationStatus.Sent, subject, body, now, null);
        if (isSecret) Forget();
    }

    /// <param name="isLast">No further attempt follows.</param>
    internal void MarkAttemptFailed(string error, bool isLast, bool isSecret)
    {
        Guard.That(Status is NotificationStatus.Pending, NotificationsErrors.NotPending);
        Error = error.Length > MaxErrorLength ? error[..MaxErrorLength] : error;
        if (!isLast) return;
        Status = NotificationStatus.Failed;
        if (isSecret) Forget();
    }

    private void Forget() => (Model, Body) = ("{}", null);
}
