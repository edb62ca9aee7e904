using EventPortal.Notifications.Contracts;
using EventPortal.Notifications.Log;
using EventPortal.Shared.Domain;
using Xunit;

namespace EventPortal.Tests.Notifications.Log;

public sealed class NotificationLogTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void MarkSent_Pending_KeepsWhatWasSent()
    {
        var log = ALog();
        log.Begin();
        log.MarkSent("Тема", "Текст", isSecret: false, Now);
        Assert.Equal((NotificationStatus.Sent, "Тема", "Текст", "{\"a\":1}", Now, 1), (log.Status, log.Subject, log.Body, log.Model, log.SentAt, log.Attempts));
    }

    [Fact]
    public void MarkSent_Secret_ForgetsModelAndBody()
    {
        var log = ALog();
        log.MarkSent("Тема", "https://portal/reset?token=1", isSecret: true, Now);
        Assert.Equal(("{}", null, "Тема"), (log.Model, log.Body, log.Subject));
    }

    [Fact]
    public void MarkAttemptFailed_NotLast_StaysPendingAndSaysWhy()
    {
        var log = ALog();
        log.MarkAttemptFailed(new string('x', 3000), isLast: false, isSecret: true);
        Assert.Equal((NotificationStatus.Pending, 2000, "{\"a\":1}"), (log.Status, log.Error!.Length, log.Model));
    }

    [Fact]
    public void MarkAttemptFailed_LastOfASecret_IsFailedAndForgets()
    {
        var log = ALog();
        log.MarkAttemptFailed("550", isLast: true, isSecret: true);
        Assert.Equal((NotificationStatus.Failed, "550", "{}"), (log.Status, log.Error, log.Model));
    }

    public static TheoryData<bool, string> FinalCells => new()
    {
        { true, "begin" }, { true, "sent" }, { true, "failed" }, { false, "begin" }, { false, "sent" }, { false, "failed" },
    };

    [Theory]
    [MemberData(nameof(FinalCells))]
    public void AnyTransition_FromAFinalStatus_Throws(bool isSent, string transition)
    {
        var log = ALog();
        if (isSent) log.MarkSent("s", "b", isSecret: false, Now);
        else log.MarkAttemptFailed("e", isLast: true, isSecret: false);
        Assert.Throws<DomainException>(() =>
        {
            if (transition is "begin") log.Begin();
            else if (transition is "sent") log.MarkSent("s", "b", isSecret: false, Now);
            else log.MarkAttemptFailed("e", isLast: false, isSecret: false);
        });
    }

    private static NotificationLog ALog() => NotificationLog.Create(
        new Notification("t", new Addressee("a@b.test", null, "uk"), new Dictionary<string, object?>()), "uk", "{\"a\":1}", null, Now);
}
