using System.Globalization;
using EventPortal.Notifications.Log;
using EventPortal.Shared.Data;
using EventPortal.Shared.Web.Platform;
using EventPortal.Shared.Web.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace EventPortal.Notifications.Admin;

internal sealed class MailAttention(IDbContextFactory<AppDbContext> contexts, TimeProvider time, IStringLocalizer<NotificationsText> texts) : IPlatformSource
{
    /// <summary>Older ones were seen or do not matter any more.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromDays(7);

    public async Task<IReadOnlyList<Attention>> AttentionAsync(CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow() - Recent;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var failed = await db.NotificationLogs.CountAsync(l => l.Status == NotificationStatus.Failed && l.CreatedAt >= since, cancellationToken);
        return failed == 0 ? [] : [new(StatusTone.Bad, texts["Mails.Attention", Words.Number(CultureInfo.CurrentUICulture, failed)], NotificationsUrls.Mails(state: "failed"))];
    }
}
