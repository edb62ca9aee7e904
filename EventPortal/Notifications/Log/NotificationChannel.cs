namespace EventPortal.Notifications.Log;

public enum NotificationChannel
{
    Email,
    Telegram,
}
