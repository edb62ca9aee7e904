using EventPortal.Shared.Domain;

namespace EventPortal.Notifications;

internal static class NotificationsErrors
{
    public static readonly DomainError NotPending = new("Notifications.NotPending");
    public static readonly DomainError NotFailed = new("Notifications.NotFailed");
    public static readonly DomainError SecretForgotten = new("Notifications.SecretForgotten");
}
