using EventPortal.Shared.Domain;

namespace EventPortal.Notifications;

internal static class NotificationsErrors
{
    public static readonly DomainError NotPending = new("Notifications.NotPending");
}
