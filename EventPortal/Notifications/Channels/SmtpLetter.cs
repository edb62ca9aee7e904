using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using EventPortal.Notifications.Contracts;
using EventPortal.Notifications.Letters;

namespace EventPortal.Notifications.Channels;

/// <summary>A letter as MIME: text, HTML with its images and the calendar part as alternatives, files beside them.</summary>
internal static class SmtpLetter
{
    internal static MailMessage Write(Letter letter, MailOptions options)
    {
        var message = new MailMessage(new MailAddress(options.From, options.FromName, Encoding.UTF8), letter.To)
        {
            Subject = letter.Subject, SubjectEncoding = Encoding.UTF8, HeadersEncoding = Encoding.UTF8, BodyEncoding = Encoding.UTF8,
        };
        if (options.ReplyTo is { Length: > 0 } replyTo) message.ReplyToList.Add(new MailAddress(replyTo, options.FromName, Encoding.UTF8));
        AddHeaders(message, letter, options);
        // Mail programs show the last alternative that they understand.
        message.AlternateViews.Add(View(letter.Text, new ContentType("text/plain; charset=utf-8")));
        message.AlternateViews.Add(HtmlView(letter));
        foreach (var file in letter.Attachments.Where(a => a.ContentId is null))
        {
            if (file.CalendarMethod is { } method) message.AlternateViews.Add(CalendarView(file, method));
            message.Attachments.Add(AttachmentOf(file));
        }
        return message;
    }

    private static void AddHeaders(MailMessage message, Letter letter, MailOptions options)
    {
        message.Headers["Message-ID"] = $"<{letter.Id:N}@{new MailAddress(options.From).Host}>";
        message.Headers["Content-Language"] = letter.Culture.TwoLetterISOLanguageName;
        // No holiday notes in answer to a machine.
        message.Headers["Auto-Submitted"] = "auto-generated";
        message.Headers["X-Auto-Response-Suppress"] = "All";
        if (letter.UnsubscribeUrl is { } url) message.Headers["List-Unsubscribe"] = $"<{url}>";
    }

    private static AlternateView HtmlView(Letter letter)
    {
        var view = View(letter.Html, new ContentType("text/html; charset=utf-8"));
        foreach (var image in letter.Attachments.Where(a => a.ContentId is not null))
            view.LinkedResources.Add(new LinkedResource(new MemoryStream(image.Content), new ContentType(image.ContentType) { Name = image.FileName })
            {
                ContentId = image.ContentId!, TransferEncoding = TransferEncoding.Base64,
            });
        return view;
    }

    private static AlternateView CalendarView(MailAttachment file, string method) => new(
        new MemoryStream(file.Content), new ContentType($"text/calendar; charset=utf-8; method={method}"))
    { TransferEncoding = TransferEncoding.Base64 };

    private static AlternateView View(string text, ContentType type) =>
        new(new MemoryStream(Encoding.UTF8.GetBytes(text)), type) { TransferEncoding = TransferEncoding.Base64 };

    private static Attachment AttachmentOf(MailAttachment file)
    {
        var attachment = new Attachment(new MemoryStream(file.Content), file.FileName, file.ContentType)
        {
            NameEncoding = Encoding.UTF8, TransferEncoding = TransferEncoding.Base64,
        };
        attachment.ContentDisposition!.FileName = file.FileName;
        return attachment;
    }
}
