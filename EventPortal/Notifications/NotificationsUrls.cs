using EventPortal.Shared.Data;
using EventPortal.Shared.Web.Ui;

namespace EventPortal.Notifications;

/// <summary>The admins' pages of letters.</summary>
public static class NotificationsUrls
{
    public const string MailsPath = "/admin/mails";

    public static string Mail(Guid id) => $"{MailsPath}/{id}";

    public static string Mails(string? query = null, string? state = null, Keyset? before = null) =>
        PageAddress.Of(MailsPath, ("q", query), ("state", state), ("before", before?.ToString()));
}
