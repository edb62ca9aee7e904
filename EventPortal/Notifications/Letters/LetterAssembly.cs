using System.Globalization;
using System.Net.Mail;
using System.Text;
using System.Text.Json;
using EventPortal.Notifications.Contracts;
using EventPortal.Notifications.Log;

namespace EventPortal.Notifications.Letters;

/// <summary>Makes the letter of a log row: its text and the files that slices make for it now.</summary>
internal sealed class LetterAssembly(LetterComposer composer, IEnumerable<IAttachmentSource> sources)
{
    public async Task<Letter> MakeAsync(NotificationLog log, CancellationToken cancellationToken)
    {
        var culture = CultureInfo.GetCultureInfo(log.Culture);
        var composed = composer.Compose(log.Template, log.Culture, MailModel.Read(log.Model));
        var files = new List<MailAttachment>();
        foreach (var file in log.Attachments is { } json ? JsonSerializer.Deserialize<List<AttachmentRef>>(json)! : [])
            files.AddRange(await SourceOf(file.Kind).MakeAsync(file.Id, culture, cancellationToken));
        return new Letter(
            log.Id, new MailAddress(log.Recipient, log.RecipientName, Encoding.UTF8), culture,
            composed.Subject, composed.Html, composed.Text, files, log.UnsubscribeUrl);
    }

    private IAttachmentSource SourceOf(string kind) => sources.SingleOrDefault(s => s.Kind == kind)
        ?? throw new InvalidOperationException($"No slice registered an attachment source for '{kind}'.");
}
