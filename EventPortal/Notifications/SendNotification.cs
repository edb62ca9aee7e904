namespace EventPortal.Notifications;

/// <summary>Outbox message: hand over this log row's letter. What it says stays in the log, so the outbox never holds a secret.</summary>
internal sealed record SendNotification(Guid LogId);
