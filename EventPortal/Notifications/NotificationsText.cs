namespace EventPortal.Notifications;

/// <summary>The texts of Notifications: the developer's mailbox and refusals (NotificationsText.resx, .en, .ru).</summary>
public sealed class NotificationsText;
