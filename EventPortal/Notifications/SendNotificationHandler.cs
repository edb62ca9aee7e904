using EventPortal.Notifications.Channels;
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
    IDbContextFactory<AppDbContext> contexts, MailTemplates templates, LetterAssembly letters, IEmailChannel channel, OutboxAttempt attempt) : IOutboxHandler<SendNotification>
{
    public async Task HandleAsync(SendNotification message, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var log = await db.NotificationLogs.SingleOrDefaultAsync(l => l.Id == message.LogId, cancellationToken);
        // the outbox never goes on by itself with what it gave up: an operator wants this one tried again
        if (log is { Status: NotificationStatus.Failed } && !templates.IsSecret(log.Template)) log.Reopen();
        if (log is not { Status: NotificationStatus.Pending } || !await ClaimAsync(db, log, cancellationToken)) return;
        var isSecret = templates.IsSecret(log.Template);
        try
        {
            var letter = await letters.MakeAsync(log, cancellationToken);
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
}
