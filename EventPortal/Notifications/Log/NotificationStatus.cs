namespace EventPortal.Notifications.Log;

/// <summary>Pending → Sent | Failed; Failed → Pending when an operator retries. A failed attempt with more to come stays Pending and says why.</summary>
public enum NotificationStatus
{
    Pending,
    Sent,
    Failed,
}
