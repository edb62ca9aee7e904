namespace EventPortal.Notifications.Log;

/// <summary>Pending → Sent | Failed; both are final. A failed attempt with more to come stays Pending and says why.</summary>
public enum NotificationStatus
{
    Pending,
    Sent,
    Failed,
}
