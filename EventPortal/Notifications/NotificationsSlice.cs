using EventPortal.Notifications.Channels;
using EventPortal.Notifications.Contracts;
using EventPortal.Notifications.DevMailbox;
using EventPortal.Notifications.Letters;
using EventPortal.Notifications.Templates;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Shared.Web;
using Microsoft.Extensions.Options;

namespace EventPortal.Notifications;

internal static class NotificationsSlice
{
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
        services.AddOutboxHandler<SendNotification, SendNotificationHandler>("notifications.send");
    }

    public static void MapNotifications(this WebApplication app)
    {
        if (DevMailboxEndpoints.IsOpen(app.Environment)) app.MapDevMailbox();
    }
}
