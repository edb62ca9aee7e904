namespace EventPortal.Notifications.Contracts;

/// <summary>Names a file to be made when the letter is sent (a ticket may change until then); see <see cref="IAttachmentSource"/>.</summary>
public sealed record AttachmentRef(string Kind, Guid Id);
