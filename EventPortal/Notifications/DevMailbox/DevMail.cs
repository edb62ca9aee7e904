using EventPortal.Shared.Domain;

namespace EventPortal.Notifications.DevMailbox;

/// <summary>A letter that a developer's portal would have sent.</summary>
public sealed class DevMail : Entity, IGlobal
{
    private readonly List<DevMailFile> files = [];

    private DevMail() => (To, Subject, Html, Text, Culture) = ("", "", "", "", "");

    public string To { get; private set; }

    public string Subject { get; private set; }

    public string Culture { get; private set; }

    public string Html { get; private set; }

    public string Text { get; private set; }

    public DateTimeOffset SentAt { get; private set; }

    public IReadOnlyList<DevMailFile> Files => files;

    internal static DevMail Create(Letters.Letter letter, DateTimeOffset now)
    {
        var mail = new DevMail
        {
            Id = NewId(now), To = letter.To.ToString(), Subject = letter.Subject, Culture = letter.Culture.Name, Html = letter.Html, Text = letter.Text, SentAt = now,
        };
        mail.files.AddRange(letter.Attachments.Select(a => DevMailFile.Create(a, now)));
        return mail;
    }
}
