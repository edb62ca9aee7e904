using System.Globalization;
using System.Net.Mail;
using System.Text.Json;
using EventPortal.Notifications.Channels;
using EventPortal.Notifications.Contracts;
using EventPortal.Notifications.Letters;
using EventPortal.Notifications.Log;
using EventPortal.Notifications.Templates;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Notifications;

/// <summary>
/// Composes and hands over one letter. Safe to repeat: what was sent is skipped. Only a crash between the server's "250" and our mark sends
/// twice, and then with the same Message-ID.
/// </summary>
internal sealed class SendNotificationHandler(
    IDbContextFactory<AppDbContext> contexts, MailTemplates templates, LetterComposer composer, IEmailChannel channel,
    IEnumerable<IAttachmentSource> sources, OutboxAttempt attempt) : IOutboxHandler<SendNotification>
{
    public async Task HandleAsync(SendNotification message, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var log = await db.NotificationLogs.SingleOrDefaultAsync(l => l.Id == message.LogId, cancellationToken);
        if (log is not { Status: NotificationStatus.Pending } || !await ClaimAsync(db, log, cancellationToken)) return;
        var isSecret = templates.IsSecret(log.Template);
        try
        {
            var letter = await ComposeAsync(log, cancellationToken);
            await channel.SendAsync(letter, cancellationToken);
            log.MarkSent(letter.Subject, letter.Text, isSecret, db.Now);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            log.MarkAttemptFailed(e.Message, attempt.IsLast, isSecret);
            await db.SaveChangesAsync(cancellationToken);
            throw;
        }
        // The letter is out: from here on a shutdown must not lose the mark.
        await db.SaveChangesAsync(CancellationToken.None);
    }

    /// <summary>False: another notification of the same occasion came first; this one leaves the log.</summary>
    private static async Task<bool> ClaimAsync(AppDbContext db, NotificationLog log, CancellationToken cancellationToken)
    {
        log.Begin();
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation(NotificationLogConfiguration.OneLetterPerKey))
        {
            await db.NotificationLogs.Where(l => l.Id == log.Id).ExecuteDeleteAsync(cancellationToken);
            return false;
        }
    }

    private async Task<Letter> ComposeAsync(NotificationLog log, CancellationToken cancellationToken)
    {
        var culture = CultureInfo.GetCultureInfo(log.Culture);
        var composed = composer.Compose(log.Template, log.Culture, MailModel.Read(log.Model));
        var files = new List<MailAttachment>();
        foreach (var file in log.Attachments is { } json ? JsonSerializer.Deserialize<List<AttachmentRef>>(json)! : [])
            files.AddRange(await SourceOf(file.Kind).MakeAsync(file.Id, culture, cancellationToken));
        return new Letter(
            log.Id, new MailAddress(log.Recipient, log.RecipientName, System.Text.Encoding.UTF8), culture,
            composed.Subject, composed.Html, composed.Text, files, log.UnsubscribeUrl);
    }

    private IAttachmentSource SourceOf(string kind) => sources.SingleOrDefault(s => s.Kind == kind)
        ?? throw new InvalidOperationException($"No slice registered an attachment source for '{kind}'.");
}
