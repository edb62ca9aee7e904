using EventPortal.Notifications.DevMailbox;
using EventPortal.Notifications.Log;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Notifications;

internal static class NotificationsData
{
    extension(AppDbContext db)
    {
        public DbSet<NotificationLog> NotificationLogs => db.Set<NotificationLog>();

        public DbSet<DevMail> DevMails => db.Set<DevMail>();
    }
}
