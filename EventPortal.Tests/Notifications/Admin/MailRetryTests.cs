using EventPortal.Notifications;
using EventPortal.Notifications.Admin;
using EventPortal.Notifications.Contracts;
using EventPortal.Notifications.Log;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Notifications.Admin;

public sealed class MailRetryTests(NotificationsFixture portal) : IClassFixture<NotificationsFixture>
{
    [Fact]
    public async Task Retry_GivenUpLetter_IsSentOnceAndNothingIsLeftInTheOutbox()
    {
        var id = await GivenUpAsync(SampleMails.Ticket, "again@x.test");
        var asked = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TryAsync(id)));
        Assert.Single(asked, true);
        await portal.RunOutboxAsync();
        var log = Assert.Single(await portal.LogsOfAsync("again@x.test"));
        Assert.Equal((NotificationStatus.Sent, null), (log.Status, log.Error));
        Assert.Single(portal.Sink.Letters, l => l.Recipients.Contains("again@x.test"));
        Assert.Equal(0, await portal.ReadAsync(db => db.Set<OutboxMessage>().CountAsync(m => m.FailedAt != null && m.ProcessedAt == null && m.Payload.Contains(id.ToString()))));
    }

    [Fact]
    public async Task RetryInTheOutbox_GivenUpLetter_IsSentToo()
    {
        var id = await GivenUpAsync(SampleMails.Ticket, "outbox@x.test");
        var message = await portal.ReadAsync(db => db.Set<OutboxMessage>().SingleAsync(m => m.Payload.Contains(id.ToString())));
        Assert.True(await portal.SendAs(TestUsers.Admin, (OutboxOperator o) => o.RetryAsync(message.Id, default)));
        await portal.RunOutboxAsync();
        Assert.Equal(NotificationStatus.Sent, Assert.Single(await portal.LogsOfAsync("outbox@x.test")).Status);
    }

    [Fact]
    public async Task Secret_GivenUpLetter_ShowsNothingAndIsNotSentAgain()
    {
        var id = await GivenUpAsync(SampleMails.Reset, "secret@x.test");
        var shown = await portal.SendAs(TestUsers.Admin, (MailQueries q) => q.FindAsync(id, default));
        Assert.Equal((true, null), (shown!.IsSecret, shown.Text));
        Assert.Equal(NotificationsErrors.SecretForgotten, (await Assert.ThrowsAsync<DomainException>(() => RetryAsync(id))).Error);
    }

    [Fact]
    public async Task List_PartOfTheAddressOrCode_IsFoundAndTextIsPreviewed()
    {
        await portal.SendAsync(Letter(SampleMails.Ticket, "Preview.Me@x.test"));
        var page = await portal.SendAs(TestUsers.Admin, (MailQueries q) => q.ListAsync(new("preview.ME"), default));
        var detail = await portal.SendAs(TestUsers.Admin, (MailQueries q) => q.FindAsync(Assert.Single(page.Rows).Id, default));
        Assert.Contains("K7MX 4PRQ", detail!.Text, StringComparison.Ordinal);
        Assert.NotEmpty((await portal.SendAs(TestUsers.Admin, (MailQueries q) => q.ListAsync(new(SampleMails.Ticket, NotificationStatus.Pending), default))).Rows);
    }

    private async Task<bool> TryAsync(Guid id)
    {
        try
        {
            await RetryAsync(id);
            return true;
        }
        catch (DomainException e) when (e.Error == NotificationsErrors.NotFailed)
        {
            return false;
        }
    }

    private Task RetryAsync(Guid id) => portal.SendAs(TestUsers.Admin, (MailRetry r) => r.RetryAsync(id, default));

    private async Task<Guid> GivenUpAsync(string template, string address)
    {
        portal.Sink.Refusal = "451 4.3.0 Not now";
        await portal.SendAsync(Letter(template, address));
        for (var i = 0; i < 15; i++)
        {
            await portal.RunOutboxAsync();
            portal.Clock.Advance(TimeSpan.FromHours(2));
        }
        portal.Sink.Refusal = null;
        var log = Assert.Single(await portal.LogsOfAsync(address));
        Assert.Equal(NotificationStatus.Failed, log.Status);
        return log.Id;
    }

    private static Notification Letter(string template, string address) => new(
        template, new(address, null, "uk"), template == SampleMails.Ticket ? SampleMails.TicketModel() : ResetModel());

    private static Dictionary<string, object?> ResetModel() => new() { ["url"] = "https://portal.example/account/reset-password?token=s3cret" };
}
