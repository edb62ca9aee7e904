using EventPortal.Notifications.DevMailbox;
using EventPortal.Notifications.Letters;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Notifications.Channels;

/// <summary>Keeps letters in the database for /dev/mailbox, when a developer has no mail server.</summary>
internal sealed class DevMailboxChannel(IDbContextFactory<AppDbContext> contexts) : IEmailChannel
{
    internal const int Kept = 500;

    public async Task SendAsync(Letter letter, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.DevMails.Add(DevMail.Create(letter, db.Now));
        await db.SaveChangesAsync(cancellationToken);
        if (await db.DevMails.OrderByDescending(m => m.SentAt).Select(m => (DateTimeOffset?)m.SentAt).Skip(Kept).FirstOrDefaultAsync(cancellationToken) is { } oldest)
            await db.DevMails.Where(m => m.SentAt <= oldest).ExecuteDeleteAsync(cancellationToken);
    }
}
