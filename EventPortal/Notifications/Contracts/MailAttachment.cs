namespace EventPortal.Notifications.Contracts;

/// <summary>A file of a letter.</summary>
/// <param name="FileName">May be Cyrillic.</param>
/// <param name="ContentType">Media type without parameters.</param>
/// <param name="ContentId">An inline image: the template shows it as <c>![what it is](cid:ContentId)</c>; not listed among the files.</param>
/// <param name="CalendarMethod">A text/calendar part (REQUEST, CANCEL, PUBLISH) that mail programs offer to answer; also attached as a file.</param>
public sealed record MailAttachment(
    string FileName, string ContentType, byte[] Content, string? ContentId = null, string? CalendarMethod = null);
