using System.Globalization;
using EventPortal.Notifications;
using EventPortal.Notifications.Contracts;
using EventPortal.Notifications.Log;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EventPortal.Tests.Notifications;

/// <summary>The portal with the tests' own letters and a mail server that listens.</summary>
public sealed class NotificationsFixture(PostgresServer server) : PortalFixture(server), IAsyncDisposable
{
    public SmtpSink Sink { get; } = new();

    protected override void ConfigureServices(IServiceCollection services)
    {
        services.AddMailTemplates(typeof(SampleMails), SampleMails.Ticket);
        services.AddSecretMailTemplates(typeof(SampleMails), SampleMails.Reset);
        services.AddScoped<IAttachmentSource, TicketFiles>();
        services.AddSingleton(Options.Create(new MailOptions { Host = "127.0.0.1", Port = Sink.Port, StartTls = false, From = "portal@academy.test" }));
    }

    public Task SendAsync(Notification notification, bool commit = true) => ReadAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        Services.GetRequiredService<INotifications>().Send(db, notification);
        await db.SaveChangesAsync();
        if (commit) await transaction.CommitAsync();
        return 0;
    });

    internal Task<List<NotificationLog>> LogsOfAsync(string recipient) =>
        ReadAsync(db => db.NotificationLogs.Where(l => l.Recipient == recipient).ToListAsync());

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await base.DisposeAsync();
        await Sink.DisposeAsync();
    }

    private sealed class TicketFiles : IAttachmentSource
    {
        public string Kind => "paper";

        public Task<IReadOnlyList<MailAttachment>> MakeAsync(Guid id, CultureInfo culture, CancellationToken ct) =>
            Task.FromResult<IReadOnlyList<MailAttachment>>([new MailAttachment($"{culture.Name}-{id:N}.pdf", "application/pdf", [1, 2, 3])]);
    }
}
