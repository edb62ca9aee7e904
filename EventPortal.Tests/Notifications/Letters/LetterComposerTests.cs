using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using EventPortal.Notifications.Letters;
using Xunit;

namespace EventPortal.Tests.Notifications.Letters;

public sealed class LetterComposerTests
{
    [Fact]
    public void Compose_Ticket_FollowsTheLayout()
    {
        var letter = SampleMails.ComposeTicket();
        var page = new HtmlParser().ParseDocument(letter.Html);
        Assert.Equal("Ваш квиток: Граматика «C#» для початківців", letter.Subject);
        Assert.Equal(("uk", letter.Subject), (page.DocumentElement.GetAttribute("lang"), page.Title));
        Assert.Equal("Олексію, місце ваше", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Граматика «C#» для початківців", page.QuerySelector("h2")!.TextContent);
        Assert.Equal("20 листопада, пт, 18:30 (Київ). Квиток і код усередині.", page.QuerySelector("body > div")!.TextContent);
        Assert.Equal("cid:ticket-qr", page.QuerySelector(".ln img")!.GetAttribute("src"));
        Assert.Equal("QR-код квитка", page.QuerySelector(".ln img")!.GetAttribute("alt"));
        Assert.Equal("Організатор: D-Internal Academy", page.QuerySelector(".cp")!.TextContent);
        Assert.Equal(["Участь, 578 грн", "Запис, 120 грн"], page.QuerySelectorAll("li").Select(l => l.TextContent));
        Assert.Contains("max-width:560px", letter.Html);
        Assert.Contains("border-left:3px solid #E39A10", letter.Html);
        Assert.Contains("prefers-color-scheme:dark", letter.Html);
        Assert.Empty(page.QuerySelectorAll("table, script, link"));
    }

    [Fact]
    public void Compose_Ticket_HasOneMarigoldButtonWithTheExactAddress()
    {
        var page = new HtmlParser().ParseDocument(SampleMails.ComposeTicket().Html);
        var button = Assert.Single(page.QuerySelectorAll("a"), a => a.GetAttribute("style")!.Contains("background:#F2AE24"));
        Assert.Equal("Відкрити квиток", button.TextContent);
        Assert.Equal("https://portal.example/t/K7MX4PRQ?a=1&b=(2)", button.GetAttribute("href"));
    }

    [Fact]
    public void Compose_Ticket_HasATwinInTheSameOrder()
    {
        var text = SampleMails.ComposeTicket().Text;
        string[] order =
        [
            "EventPortal", "Олексію, місце ваше", "Покажіть", "Граматика «C#» для початківців", "20 листопада", "Онлайн", "K7MX 4PRQ",
            "Відкрити квиток: https://portal.example/t/K7MX4PRQ?a=1&b=(2)", "Додати до календаря: https://portal.example/c.ics",
            "- Участь, 578 грн\n- Запис, 120 грн", "Замовлення сплачено.", "--", "Організатор: D-Internal Academy",
        ];
        Assert.Equal(order, order.OrderBy(part => text.IndexOf(part, StringComparison.Ordinal)));
        Assert.All(order, part => Assert.Contains(part, text));
        Assert.DoesNotMatch(@"[\\*#]{1}[A-Za-zА-я]|\[|\]\(", text.Replace("C#", ""));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("[клік](https://evil.example)")]
    [InlineData("![x](https://evil.example/pixel.png)")]
    [InlineData("</p></div><h1>Зламано</h1>")]
    [InlineData("a\n\n# Заголовок\n\n---\n\nпідпис")]
    [InlineData("::: ticket\nx\n:::")]
    [InlineData("{{code}} & &lt; *x* _y_ `z` <https://evil.example>")]
    public void Compose_HostileName_StaysText(string name)
    {
        var page = new HtmlParser().ParseDocument(SampleMails.ComposeTicket(m => m["organizer"] = name).Html);
        var plain = new HtmlParser().ParseDocument(SampleMails.ComposeTicket().Html);
        Assert.Equal(plain.All.Length + page.QuerySelectorAll(".cp br").Length, page.All.Length);
        Assert.Equal(Squeezed("Організатор: " + name), Squeezed(page.QuerySelector(".cp")!.TextContent));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("/relative")]
    [InlineData("")]
    public void Compose_AddressThatMustNotBeLinked_IsNoLink(string url) => Assert.DoesNotContain(
        "Додати до календаря", new HtmlParser().ParseDocument(SampleMails.ComposeTicket(m => m["calendar_url"] = url).Html)
            .QuerySelectorAll("a").Select(a => a.TextContent));

    [Fact]
    public void Compose_MissingVariable_ThrowsOutsideProduction()
    {
        var error = Assert.Throws<InvalidOperationException>(() => SampleMails.ComposeTicket(m => m.Remove("when")));
        Assert.Equal("The letter 'ticket' (uk) needs 'when', which its model lacks.", error.Message);
    }

    [Fact]
    public void Compose_MissingVariableInProduction_LeavesAGap()
    {
        var model = SampleMails.TicketModel();
        model.Remove("organizer");
        var letter = SampleMails.Composer("Production").Compose(SampleMails.Ticket, "uk", MailModel.Read(MailModel.Write(model)));
        Assert.EndsWith("Організатор:", letter.Text.TrimEnd());
    }

    [Fact]
    public void Compose_NoHeadingInTheBody_TakesTheSubject()
    {
        var letter = SampleMails.Composer().Compose(SampleMails.Reset, "en", MailModel.Read("""{"url":"https://x.example/1"}"""));
        Assert.Equal("Reset en", new HtmlParser().ParseDocument(letter.Html).QuerySelector("h1")!.TextContent);
        Assert.Equal("EventPortal\n\nReset en\n\nReset: https://x.example/1\n", letter.Text);
    }

    [Fact]
    public void Compose_UnknownCode_SaysHowToRegister() => Assert.Contains(
        "AddMailTemplates", Assert.Throws<InvalidOperationException>(() => SampleMails.Composer().Compose("nobody", "uk", default)).Message);

    private static string Squeezed(string text) => Regex.Replace(text, @"\s+", "");
}
