using System.Net.Mail;
using System.Text;
using EventPortal.Notifications;
using EventPortal.Notifications.Channels;
using EventPortal.Notifications.Contracts;
using EventPortal.Tests.Support;
using Microsoft.Extensions.Options;
using Xunit;

namespace EventPortal.Tests.Notifications.Channels;

public sealed class SmtpEmailChannelTests : IAsyncLifetime
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 1, 2, 3];
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 test");
    private readonly SmtpSink sink = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => sink.DisposeAsync();

    [Fact]
    public async Task SendAsync_TicketWithEverything_HasTheStructureThatMailProgramsExpect()
    {
        var invite = new CalendarEntry("u@p", "Граматика", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddHours(1))
        {
            Organizer = new CalendarPerson("o@x.example", "О"), Attendee = new CalendarPerson("a@x.example", "А"),
        }.ToMailAttachment(CalendarMethod.Request, DateTimeOffset.UnixEpoch);
        await Channel().SendAsync(
            SampleMails.Letter(
                new MailAttachment("qr.png", "image/png", Png, ContentId: "ticket-qr"), new MailAttachment("Квиток Їжак.pdf", "application/pdf", Pdf), invite),
            CancellationToken.None);

        var mail = Assert.Single(sink.Letters).Mime;
        Assert.Equal("multipart/mixed", mail.MediaType);
        Assert.Equal(["multipart/alternative", "application/pdf", "text/calendar"], mail.Parts.Select(p => p.MediaType));
        Assert.Equal(["text/plain", "multipart/related", "text/calendar"], mail.Parts[0].Parts.Select(p => p.MediaType));
        Assert.Equal(["text/html", "image/png"], mail.Parts[0].Parts[1].Parts.Select(p => p.MediaType));
        Assert.Contains("method=REQUEST", mail.Parts[0].Parts[2].Header("Content-Type"));
        Assert.Equal(invite.Content, mail.Parts[0].Parts[2].Bytes);
        Assert.Equal("<ticket-qr>", mail.Only("image/png").Header("Content-ID"));
        Assert.Equal(Png, mail.Only("image/png").Bytes);
        Assert.Contains("src=\"cid:ticket-qr\"", mail.Only("text/html").Text);
        Assert.Equal(SampleMails.Letter().Text.ReplaceLineEndings(), mail.Only("text/plain").Text.ReplaceLineEndings());
        Assert.Equal(Pdf, mail.Only("application/pdf").Bytes);
        Assert.Contains("Квиток Їжак.pdf", mail.Only("application/pdf").DecodedHeader("Content-Disposition"));
    }

    [Fact]
    public async Task SendAsync_Letter_CarriesItsHeaders()
    {
        await Channel().SendAsync(SampleMails.Letter(), CancellationToken.None);
        var letter = Assert.Single(sink.Letters);
        var mail = letter.Mime;
        Assert.Equal(["oleksii@example.com"], letter.Recipients);
        Assert.Equal("Ваш квиток: Граматика «C#» для початківців", mail.DecodedHeader("Subject"));
        Assert.Equal("\"Портал подій\" <portal@academy.test>", Unquoted(mail.DecodedHeader("From")));
        Assert.Equal("\"Олексій Петренко\" <oleksii@example.com>", Unquoted(mail.DecodedHeader("To")));
        Assert.Equal($"<{SampleMails.Letter().Id:N}@academy.test>", mail.Header("Message-ID"));
        Assert.Equal("auto-generated", mail.Header("Auto-Submitted"));
        Assert.Equal("<https://portal.example/u/1>", mail.Header("List-Unsubscribe"));
        Assert.Equal("uk", mail.Header("Content-Language"));
        Assert.Contains("office@academy.test", mail.Header("Reply-To"));
    }

    [Fact]
    public async Task SendAsync_RefusedRecipient_Throws()
    {
        sink.Refusal = "550 5.1.1 No such user";
        var error = await Assert.ThrowsAnyAsync<SmtpException>(() => Channel().SendAsync(SampleMails.Letter(), CancellationToken.None));
        Assert.Contains("No such user", error.Message + error.InnerException?.Message);
        Assert.Empty(sink.Letters);
    }

    private SmtpEmailChannel Channel() => new(Options.Create(new MailOptions
    {
        Host = "127.0.0.1", Port = sink.Port, StartTls = false, From = "portal@academy.test", FromName = "Портал подій", ReplyTo = "office@academy.test",
    }));

    private static string Unquoted(string? header) => "\"" + header!.Replace("\"", "").Replace(" <", "\" <");
}
