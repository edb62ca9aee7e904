using EventPortal.Notifications.Contracts;
using EventPortal.Shared.Domain;

namespace EventPortal.Notifications.DevMailbox;

/// <summary>An attachment or inline image of a <see cref="DevMail"/>.</summary>
public sealed class DevMailFile : Entity, IGlobal
{
    private DevMailFile() => (Name, ContentType, Content) = ("", "", []);

    public Guid MailId { get; private set; }

    public string Name { get; private set; }

    public string ContentType { get; private set; }

    public string? ContentId { get; private set; }

    public byte[] Content { get; private set; }

    internal static DevMailFile Create(MailAttachment attachment, DateTimeOffset now) => new()
    {
        Id = NewId(now), Name = attachment.FileName, ContentType = attachment.ContentType, ContentId = attachment.ContentId, Content = attachment.Content,
    };
}
