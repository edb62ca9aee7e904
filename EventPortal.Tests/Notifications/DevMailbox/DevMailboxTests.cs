using System.Net;
using AngleSharp.Html.Parser;
using EventPortal.Notifications;
using EventPortal.Notifications.Channels;
using EventPortal.Notifications.Contracts;
using EventPortal.Notifications.DevMailbox;
using EventPortal.Shared;
using EventPortal.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Notifications.DevMailbox;

public sealed class DevMailboxTests(PortalHost portal) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Mailbox_LetterWithFiles_IsShownInASandboxWithItsTwinAndFiles()
    {
        var mail = await ReceiveAsync();
        var page = await PageAsync($"/dev/mailbox?id={mail.Id}");
        Assert.Equal("Ваш квиток: Граматика «C#» для початківців", page.QuerySelector("article h2")!.TextContent);
        Assert.Equal("allow-popups allow-popups-to-escape-sandbox", page.QuerySelector("iframe")!.GetAttribute("sandbox"));
        Assert.Contains("K7MX 4PRQ", page.QuerySelector("pre")!.TextContent);
        Assert.Equal("Квиток.pdf", page.QuerySelector("dd a")!.TextContent);

        var file = await portal.Client.GetAsync(new Uri(page.QuerySelector("dd a")!.GetAttribute("href")!, UriKind.Relative));
        Assert.Equal("%PDF", await file.Content.ReadAsStringAsync());
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("Квиток.pdf", file.Content.Headers.ContentDisposition.FileNameStar);
    }

    [Fact]
    public async Task Letter_Frame_HasAPolicyOfItsOwnAndItsImagesInside()
    {
        var mail = await ReceiveAsync();
        var response = await portal.Client.GetAsync(new Uri($"/dev/mailbox/{mail.Id}/letter", UriKind.Relative));
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; img-src data:;", policy);
        Assert.Contains("sandbox allow-popups", policy);
        Assert.False(response.Headers.Contains("X-Frame-Options"), "The mailbox could not show the letter in its frame.");
        Assert.DoesNotContain("allow-scripts", policy);
        var html = await response.Content.ReadAsStringAsync();
        Assert.Contains("src=\"data:image/png;base64,iVBORw==\"", html);
        Assert.DoesNotContain("cid:", html);
        Assert.Contains("<base target=\"_blank\">", html);
    }

    [Fact]
    public async Task Mailbox_SearchInAnyCase_FindsCyrillicSubjectsAndAddresses()
    {
        await ReceiveAsync();
        Assert.NotEmpty((await PageAsync("/dev/mailbox?q=" + Uri.EscapeDataString("ГРАМАТИКА «c#»"))).QuerySelectorAll(".letters a"));
        Assert.NotEmpty((await PageAsync("/dev/mailbox?q=OLEKSII@")).QuerySelectorAll(".letters a"));
        Assert.Empty((await PageAsync("/dev/mailbox?q=nothing-like-this")).QuerySelectorAll(".letters a"));
    }

    [Fact]
    public async Task Clear_WithoutTheFormsToken_IsRefusedAndWithItEmpties()
    {
        await ReceiveAsync();
        using var client = portal.NewClient();
        var refused = await client.PostAsync(new Uri("/dev/mailbox/clear", UriKind.Relative), new FormUrlEncodedContent([]));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var form = new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri("/dev/mailbox", UriKind.Relative)));
        var field = form.QuerySelector("input[type=hidden]")!;
        var cleared = await client.PostAsync(new Uri("/dev/mailbox/clear", UriKind.Relative), new FormUrlEncodedContent(
            [KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value")!)]));
        Assert.Equal(HttpStatusCode.Redirect, cleared.StatusCode);
        Assert.Equal("Листів ще немає", (await PageAsync("/dev/mailbox")).QuerySelector(".empty h2")!.TextContent);
    }

    [Fact]
    public async Task SendAsync_FullMailbox_ForgetsTheOldest()
    {
        await portal.ReadAsync(async db =>
        {
            for (var i = 0; i < DevMailboxChannel.Kept + 3; i++) db.DevMails.Add(DevMail.Create(SampleMails.Letter(), DateTimeOffset.UnixEpoch.AddSeconds(i)));
            return await db.SaveChangesAsync();
        });
        await ReceiveAsync();
        Assert.Equal(DevMailboxChannel.Kept, await portal.ReadAsync(db => db.DevMails.CountAsync()));
        Assert.True(await portal.ReadAsync(db => db.DevMails.MinAsync(m => m.SentAt)) > DateTimeOffset.UnixEpoch.AddSeconds(3));
    }

    [Theory]
    [InlineData("Production", 0)]
    [InlineData("Staging", 0)]
    [InlineData("Development", 4)]
    public void MapNotifications_Environment_DecidesWhetherTheMailboxExists(string environment, int endpoints)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.AddShared();
        builder.AddNotifications();
        using var app = (IDisposable)builder.Build();
        ((WebApplication)app).MapNotifications();
        Assert.Equal(endpoints, ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).Count());
    }

    private async Task<DevMail> ReceiveAsync()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IEmailChannel>().SendAsync(
            SampleMails.Letter(
                new MailAttachment("qr.png", "image/png", [0x89, 0x50, 0x4E, 0x47], ContentId: "ticket-qr"), new MailAttachment("Квиток.pdf", "application/pdf", "%PDF"u8.ToArray())),
            CancellationToken.None);
        return await portal.ReadAsync(db => db.DevMails.OrderByDescending(m => m.SentAt).FirstAsync());
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> PageAsync(string address) =>
        new HtmlParser().ParseDocument(await portal.Client.GetStringAsync(new Uri(address, UriKind.Relative)));
}
