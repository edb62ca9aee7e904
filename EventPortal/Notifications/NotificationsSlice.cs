using EventPortal.Notifications.Admin;
using EventPortal.Notifications.Channels;
using EventPortal.Notifications.Contracts;
using EventPortal.Notifications.DevMailbox;
using EventPortal.Notifications.Letters;
using EventPortal.Notifications.Templates;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Shared.Web;
using EventPortal.Shared.Web.Platform;
using EventPortal.Shared.Web.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EventPortal.Notifications;

internal static class NotificationsSlice
{
    /// <summary>The policy of platform admins by its name: the slice that defines it lies above this one.</summary>
    internal const string AdminPolicy = "Admin";

    /// <summary>Type of the outbox message that sends a letter.</summary>
    internal const string SendMessage = "notifications.send";

    public static void AddNotifications(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<MailOptions>().BindConfiguration("Mail").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsValidation>();
        services.AddSingleton<MailTemplates>();
        services.AddSingleton<LetterComposer>();
        services.AddScoped<LetterAssembly>();
        services.AddSingleton<INotifications, NotificationService>();
        services.AddSingleton<SmtpEmailChannel>();
        services.AddScoped<DevMailboxChannel>();
        services.AddScoped<IEmailChannel>(p => p.GetRequiredService<IOptions<MailOptions>>().Value.IsConfigured
            ? p.GetRequiredService<SmtpEmailChannel>()
            : p.GetRequiredService<DevMailboxChannel>());
        services.AddScoped<DevMailboxQueries>();
        services.AddSingleton(new ErrorTextSource("Notifications", typeof(NotificationsText)));
        services.AddLocalization();
        services.AddOutboxHandler<SendNotification, SendNotificationHandler>(SendMessage);
        // their parts are the slice's own, so the container cannot call their constructors
        services.AddScoped(p => new MailQueries(p.GetRequiredService<IDbContextFactory<AppDbContext>>(), p.GetRequiredService<MailTemplates>(), p.GetRequiredService<LetterComposer>()));
        services.AddScoped(p => new MailRetry(p.GetRequiredService<IDbContextFactory<AppDbContext>>(), p.GetRequiredService<MailTemplates>()));
        services.AddScoped<IPlatformSource, MailAttention>();
        services.AddSingleton(new NavItem(
            NavArea.Platform, "mail", typeof(NotificationsText), "Mails.Title", _ => NotificationsUrls.MailsPath, Order: 30, Section: NavSection.System, Policy: AdminPolicy));
    }

    public static void MapNotifications(this WebApplication app)
    {
        if (DevMailboxEndpoints.IsOpen(app.Environment)) app.MapDevMailbox();
    }
}
