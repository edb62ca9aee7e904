using System.Text.Json;
using EventPortal.Notifications.Log;
using EventPortal.Notifications.Templates;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Notifications.Admin;

/// <summary>Sends a letter again that was given up.</summary>
public sealed class MailRetry
{
    private readonly IDbContextFactory<AppDbContext> contexts;
    private readonly MailTemplates templates;

    internal MailRetry(IDbContextFactory<AppDbContext> contexts, MailTemplates templates) => (this.contexts, this.templates) = (contexts, templates);

    /// <exception cref="DomainException">It is not given up (any more), or was a secret whose text is forgotten.</exception>
    public async Task RetryAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RequireAdmin();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var template = await db.NotificationLogs.Where(l => l.Id == id).Select(l => l.Template).SingleOrDefaultAsync(cancellationToken);
        Guard.That(template is not null, NotificationsErrors.NotFailed);
        Guard.That(templates.Codes.Contains(template) && !templates.IsSecret(template), NotificationsErrors.SecretForgotten);
        // of two who press the button one changes the row
        var reopened = await db.NotificationLogs.Where(l => l.Id == id && l.Status == NotificationStatus.Failed)
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.Status, NotificationStatus.Pending), cancellationToken);
        Guard.That(reopened == 1, NotificationsErrors.NotFailed);
        // its own message lies in the outbox as given up: that one goes on, so that it is not counted as failed for ever
        var message = new SendNotification(id);
        if (!await OutboxOperator.RetryAsync(db, NotificationsSlice.SendMessage, JsonSerializer.Serialize(message), cancellationToken)) db.Enqueue(message);
        db.RecordDone(nameof(NotificationLog), id, ("Retry", 1));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
