using System.Globalization;
using System.Net.Mail;
using EventPortal.Notifications.Contracts;

namespace EventPortal.Notifications.Letters;

/// <summary>A letter ready to go.</summary>
/// <param name="Id">Of its log row; a repeated letter carries the same Message-ID, so mail programs fold the two.</param>
public sealed record Letter(
    Guid Id, MailAddress To, CultureInfo Culture, string Subject, string Html, string Text,
    IReadOnlyList<MailAttachment> Attachments, string? UnsubscribeUrl);
