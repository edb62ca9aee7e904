using EventPortal.Notifications;
using EventPortal.Notifications.Contracts;
using EventPortal.Notifications.Log;
using EventPortal.Notifications.Templates;
using EventPortal.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Notifications;

public sealed class NotificationDeliveryTests(NotificationsFixture portal) : IClassFixture<NotificationsFixture>
{
    [Fact]
    public async Task Send_Committed_IsSentOnceAndLogged()
    {
        var ticket = Guid.CreateVersion7();
        await portal.SendAsync(ATicket("sent@x.test") with { Attachments = [new AttachmentRef("paper", ticket)] });
        Assert.Equal(NotificationStatus.Pending, Assert.Single(await portal.LogsOfAsync("sent@x.test")).Status);
        await portal.RunOutboxAsync();

        var log = Assert.Single(await portal.LogsOfAsync("sent@x.test"));
        Assert.Equal(
            (NotificationStatus.Sent, NotificationChannel.Email, "uk", 1, portal.Clock.Now, null),
            (log.Status, log.Channel, log.Culture, log.Attempts, log.SentAt, log.Error));
        Assert.Equal("Ваш квиток: Граматика «C#» для початківців", log.Subject);
        Assert.Contains("K7MX 4PRQ", log.Body);
        var mail = Assert.Single(LettersTo("sent@x.test")).Mime;
        Assert.Equal($"<{log.Id:N}@academy.test>", mail.Header("Message-ID"));
        Assert.Contains($"uk-{ticket:N}.pdf", mail.Only("application/pdf").Header("Content-Disposition"));
    }

    [Fact]
    public async Task Send_RolledBack_LeavesNothing()
    {
        await portal.SendAsync(ATicket("rolled@x.test"), commit: false);
        await portal.RunOutboxAsync();
        Assert.Empty(await portal.LogsOfAsync("rolled@x.test"));
        Assert.Empty(LettersTo("rolled@x.test"));
    }

    [Fact]
    public async Task Send_SameOccasionSeveralTimes_SendsOneLetterAndFailsNobody()
    {
        for (var i = 0; i < 5; i++) await portal.SendAsync(ATicket("once@x.test") with { DedupeKey = "reminder:1:24h" });
        await portal.RunOutboxAsync();
        Assert.Single(LettersTo("once@x.test"));
        Assert.Equal(NotificationStatus.Sent, Assert.Single(await portal.LogsOfAsync("once@x.test")).Status);
        await portal.SendAsync(ATicket("once@x.test") with { DedupeKey = "reminder:1:24h" });
        await portal.SendAsync(ATicket("once@x.test") with { DedupeKey = "reminder:1:1h" });
        await portal.RunOutboxAsync();
        Assert.Equal(2, LettersTo("once@x.test").Count);
    }

    [Fact]
    public async Task Send_RefusedAlways_IsTriedTwelveTimesThenFailed()
    {
        portal.Sink.Refusal = "550 5.1.1 No such user";
        var before = portal.Sink.Refused;
        await portal.SendAsync(ATicket("nobody@x.test"));
        await portal.RunOutboxAsync();
        var first = Assert.Single(await portal.LogsOfAsync("nobody@x.test"));
        Assert.Equal((NotificationStatus.Pending, 1), (first.Status, first.Attempts));
        Assert.Contains("No such user", first.Error);
        for (var i = 0; i < 15; i++)
        {
            portal.Clock.Advance(TimeSpan.FromHours(2));
            await portal.RunOutboxAsync();
        }
        portal.Sink.Refusal = null;
        await portal.RunOutboxAsync();

        var log = Assert.Single(await portal.LogsOfAsync("nobody@x.test"));
        Assert.Equal((NotificationStatus.Failed, OutboxStore.MaxAttempts, null), (log.Status, log.Attempts, log.SentAt));
        Assert.Equal(OutboxStore.MaxAttempts, portal.Sink.Refused - before);
        Assert.Empty(LettersTo("nobody@x.test"));
    }

    [Fact]
    public async Task Send_RefusedOnce_IsSentAtTheNextAttempt()
    {
        portal.Sink.Refusal = "451 4.3.0 Later";
        await portal.SendAsync(ATicket("later@x.test") with { DedupeKey = "later" });
        await portal.RunOutboxAsync();
        portal.Sink.Refusal = null;
        await portal.RunOutboxAsync();
        Assert.Empty(LettersTo("later@x.test"));
        portal.Clock.Advance(TimeSpan.FromSeconds(3));
        await portal.RunOutboxAsync();
        var log = Assert.Single(await portal.LogsOfAsync("later@x.test"));
        Assert.Equal((NotificationStatus.Sent, 2, null), (log.Status, log.Attempts, log.Error));
        Assert.Single(LettersTo("later@x.test"));
    }

    [Fact]
    public async Task Send_SecretLetter_LeavesNoCredentialBehind()
    {
        const string link = "https://portal.example/reset?token=TOPSECRET";
        await portal.SendAsync(new Notification(
            SampleMails.Reset, new Addressee("secret@x.test", null, "en-GB"), new Dictionary<string, object?> { ["url"] = link }));
        await portal.RunOutboxAsync();
        var log = Assert.Single(await portal.LogsOfAsync("secret@x.test"));
        Assert.Equal(("Reset en", null, "{}"), (log.Subject, log.Body, log.Model));
        Assert.Contains(link, Assert.Single(LettersTo("secret@x.test")).Mime.Only("text/plain").Text);
        Assert.Equal(0, await portal.ReadAsync(db => db.Set<OutboxMessage>().CountAsync(m => m.Payload.Contains("TOPSECRET"))));
    }

    [Fact]
    public async Task Handle_LetterAlreadySent_IsSkipped()
    {
        await portal.SendAsync(ATicket("again@x.test"));
        await portal.RunOutboxAsync();
        var log = Assert.Single(await portal.LogsOfAsync("again@x.test"));
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SendNotificationHandler>().HandleAsync(new SendNotification(log.Id), CancellationToken.None);
        Assert.Single(LettersTo("again@x.test"));
    }

    [Fact]
    public async Task Send_ModelLacksAVariable_ThrowsBeforeAnythingIsWritten()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => portal.SendAsync(
            new Notification(SampleMails.Ticket, new Addressee("lacking@x.test", null, "uk"), new Dictionary<string, object?>())));
        Assert.Contains("'event.title'", error.Message);
        Assert.Empty(await portal.LogsOfAsync("lacking@x.test"));
    }

    [Fact]
    public void Templates_EveryRegisteredCode_HasItsThreeFiles()
    {
        var templates = portal.Services.GetRequiredService<MailTemplates>();
        Assert.Contains(SampleMails.Ticket, templates.Codes);
        foreach (var code in templates.Codes)
            Assert.All(MailCultures.All, language => Assert.Equal(templates.Get(code, "uk").Names, templates.Get(code, language).Names));
    }

    private static Notification ATicket(string to) => new(SampleMails.Ticket, new Addressee(to, "Олексій", "uk-UA"), SampleMails.TicketModel());

    private List<Support.SmtpSinkLetter> LettersTo(string address) => [.. portal.Sink.Letters.Where(l => l.Recipients.Contains(address))];
}
