namespace EventPortal.Notifications.DevMailbox;

internal static class DevMailboxUrls
{
    public const string Mailbox = "/dev/mailbox";
    public const string Clear = Mailbox + "/clear";

    public static string Letter(Guid id, string? search) =>
        $"{Mailbox}?id={id}" + (string.IsNullOrEmpty(search) ? "" : "&q=" + Uri.EscapeDataString(search));

    public static string Body(Guid id) => $"{Mailbox}/{id}/letter";

    public static string File(Guid mailId, Guid fileId) => $"{Mailbox}/{mailId}/files/{fileId}";
}
