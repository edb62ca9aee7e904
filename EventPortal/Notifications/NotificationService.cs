using System.Text.Json;
using EventPortal.Notifications.Contracts;
using EventPortal.Notifications.Letters;
using EventPortal.Notifications.Log;
using EventPortal.Notifications.Templates;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;

namespace EventPortal.Notifications;

internal sealed class NotificationService(LetterComposer composer, MailTemplates templates, IHostEnvironment environment) : INotifications
{
    public void Send(AppDbContext db, Notification notification)
    {
        var language = MailCultures.LanguageOf(notification.To.Culture);
        var model = MailModel.Write(notification.Model);
        // Composed now and thrown away: a variable that is missing shows where it was forgotten, not hours later in a log. In Production nobody looks,
        // and rows are locked while we do this.
        if (!environment.IsProduction()) composer.Compose(notification.Template, language, MailModel.Read(model));
        var attachments = notification.Attachments is { Count: > 0 } list ? JsonSerializer.Serialize(list) : null;
        var log = NotificationLog.Create(notification, language, model, attachments, db.Now);
        db.Appended.Add(log);
        // a secret is asked for by somebody who sits before an empty mailbox
        db.Enqueue(new SendNotification(log.Id), canWait: !templates.IsSecret(notification.Template));
    }
}
