using System.Globalization;
using EventPortal.CheckIns;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Orders;
using EventPortal.Tests.Documents.Support;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace EventPortal.Tests.Walks;

/// <summary>A guest buys places and is let in; what goes wrong on the way leads on.</summary>
[Collection(WalksCollection.Name)]
public sealed class PurchaseWalks(DemoHost portal, BrowserFixture browser) : Walk(browser)
{
    private Stage Stage => new(portal.Services);

    [Fact]
    public async Task Guest_FindsACourseBuysTwoPlacesAndIsLetIn_TheSecondScanIsRefusedWithWhenAndByWhom()
    {
        var show = await Stage.OpenAsync("Каліграфія для вчителів", price: 25_000, startsIn: TimeSpan.FromHours(2), organizer: PortalPages.Academy);
        var buyer = new Buyer(await VisitAsync(portal.Address), email: "guest@example.com");
        await FindAsync(buyer, show);
        await buyer.PutInCartAsync(show, places: 2);
        await Expect(buyer.Page.Locator(".lines article")).ToHaveCountAsync(1);
        await buyer.CheckOutAsync();
        await buyer.FillAsync(("Оксана", "Шевчук", "oksana@example.com"));
        await buyer.GoToBankAsync();
        await buyer.SeesAsync("500");
        await buyer.PayAtBankAsync();
        await buyer.SeesTicketsAsync(2);

        var code = await ReadLetterAsync("guest@example.com", show);
        await LetInAsync(show, code);
    }

    [Fact]
    public async Task Decline_ThenAnotherCard_PaysTheSameOrder()
    {
        var show = await Stage.OpenAsync("Відмова банку");
        var buyer = new Buyer(await VisitAsync(portal.Address));
        await buyer.OrderAsync(show);
        await buyer.PayAtBankAsync(card: "9995");
        await Expect(buyer.Page.GetByRole(AriaRole.Heading, new() { Name = "Оплата не пройшла" })).ToBeVisibleAsync();
        await buyer.SeesAsync("недостатньо коштів");
        var secret = buyer.OrderSecret;

        await buyer.Button("Спробувати ще раз").ClickAsync();
        await buyer.AtBankAsync();
        await buyer.PayAtBankAsync();
        await buyer.SeesTicketsAsync();
        Assert.Equal(secret, buyer.OrderSecret);
        Assert.Equal(1, await Stage.UseAsync(db => db.Set<Order>().CountAsync(o => o.Customer.Email == buyer.Email)));
    }

    [Fact]
    public async Task FreeEvent_IsConfirmedWithoutAnyPayment()
    {
        var show = await Stage.OpenAsync("Безкоштовна зустріч", price: 0);
        var buyer = new Buyer(await VisitAsync(portal.Address));
        await buyer.PutInCartAsync(show);
        await buyer.CheckOutAsync();
        await buyer.FillAsync();
        await buyer.Button("Підтвердити участь").ClickAsync();
        await buyer.Page.WaitForURLAsync("**/orders/**");
        await buyer.SeesTicketsAsync();
    }

    [Fact]
    public async Task DoubleClickAndTwoTabs_MakeOneOrder()
    {
        var show = await Stage.OpenAsync("Подвійне натискання");
        var visit = await VisitAsync(portal.Address);
        var buyer = new Buyer(visit);
        await buyer.PutInCartAsync(show);
        await buyer.CheckOutAsync();
        await buyer.FillAsync();
        // what was typed stands in the other tab too: the form and its key belong to the cart
        var other = await visit.NewTabAsync();
        await other.GotoAsync("/checkout");
        await visit.WhenInteractiveAsync(other);
        await FillOtherTabAsync(other, buyer.Email);

        await Task.WhenAll(buyer.PayButton.DblClickAsync(), Buyer.PayButtonOf(other).DblClickAsync());
        await buyer.AtBankAsync();
        await other.WaitForURLAsync("**/sandbox-gateway/pay/**");
        Assert.Equal(buyer.Page.Url, other.Url);
        Assert.Equal(1, await Stage.UseAsync(db => db.Set<Order>().CountAsync(o => o.Items.Any(i => i.EventId == show.EventId))));
        Assert.Equal(1, await Stage.UseAsync(db => db.Set<Registration>().CountAsync(r => r.EventId == show.EventId)));
    }

    private static async Task FindAsync(Buyer buyer, Show show)
    {
        await buyer.Page.GotoAsync("/");
        await buyer.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Пошук" }).FillAsync(show.Title);
        await buyer.Button("Знайти").ClickAsync();
        await buyer.Page.WaitForURLAsync("**/events?**");
        // the address changes before the page does
        await Expect(buyer.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Каталог");
        // not the chip that takes the searched words away again: its name has them too
        await buyer.Page.GetByRole(AriaRole.Article).GetByRole(AriaRole.Link, new() { Name = show.Title }).First.ClickAsync();
        await buyer.Page.WaitForURLAsync("**" + show.Path);
        await Expect(buyer.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(show.Title);
    }

    private static async Task FillOtherTabAsync(IPage tab, string email)
    {
        foreach (var (id, value) in new[] { ("firstname", "Олексій"), ("lastname", "Петренко"), ("email", email), ("phone", "067 123-45-67") })
        {
            await tab.Locator("#f-customer-" + id).FillAsync(value);
            await tab.Locator("#f-customer-" + id).BlurAsync();
        }
        await tab.GetByLabel("Погоджуюся з умовами").CheckAsync();
    }

    /// <summary>The letter of the mailbox, its PDF and the ticket behind its link; returns the code on them.</summary>
    private async Task<string> ReadLetterAsync(string email, Show show)
    {
        var page = (await VisitAsync(portal.Address)).Page;
        for (var attempt = 0; attempt < 40; attempt++)
        {
            await page.GotoAsync($"/dev/mailbox?q={email}");
            if (await page.GetByRole(AriaRole.Link, new() { Name = show.Title }).CountAsync() > 0) break;
            await Task.Delay(250);
        }
        await page.GetByRole(AriaRole.Link, new() { Name = show.Title }).First.ClickAsync();
        var files = await page.Locator("article a[download]").AllInnerTextsAsync();
        Assert.Contains(files, f => f.EndsWith(".pdf", StringComparison.Ordinal));
        Assert.Contains(files, f => f.EndsWith(".ics", StringComparison.Ordinal));
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("article a[download$='.pdf']").ClickAsync());
        var text = await PdfTools.TextAsync(await File.ReadAllBytesAsync((await download.PathAsync())!));
        Assert.Contains(show.Title, text.ReplaceLineEndings(" "), StringComparison.Ordinal);

        var registration = await Stage.UseAsync(db => db.Set<Registration>().SingleAsync(r => r.EventId == show.EventId && r.ParticipantKey == email));
        await page.GotoAsync($"/tickets/{registration.TicketSecret}");
        var code = await page.Locator(".stub .code").InnerTextAsync();
        Assert.Equal(registration.ConfirmationCode, code.Replace(" ", "", StringComparison.Ordinal));
        Assert.Contains(code, text, StringComparison.Ordinal);
        return code;
    }

    private async Task LetInAsync(Show show, string code)
    {
        var door = await VisitAsync(portal.Address, new VisitorSettings { Width = 820, Height = 1180 });
        await SignIn.ThroughThePageAsync(door, "owner.academy@demo.local");
        await door.GoAsync(CheckInsUrls.Door(show.EventId));
        await ScanAsync(door.Page, code);
        await Expect(door.Page.GetByRole(AriaRole.Heading, new() { Name = "Вітаємо!" })).ToBeVisibleAsync();
        await Expect(door.Page.Locator(".who-n")).ToHaveTextAsync("Олексій Петренко");
        await Expect(door.Page.GetByLabel("Скануйте квиток")).ToBeFocusedAsync(new() { Timeout = 10_000 });
        await Expect(door.Page.Locator(".ds")).ToContainTextAsync("1");

        await ScanAsync(door.Page, code);
        await Expect(door.Page.GetByRole(AriaRole.Heading, new() { Name = "Уже ввійшли" })).ToBeVisibleAsync();
        var entered = await Stage.UseAsync(db => db.Set<CheckIn>().SingleAsync(c => c.EventId == show.EventId));
        var clock = TimeZoneInfo.ConvertTime(entered.CheckedInAt, TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv"));
        await Expect(door.Page.Locator(".box")).ToContainTextAsync(clock.ToString("HH:mm", CultureInfo.InvariantCulture));
        await Expect(door.Page.Locator(".box")).ToContainTextAsync("Марія Коваленко");
        Assert.Equal(1, await Stage.UseAsync(db => db.Set<Registration>().CountAsync(r => r.EventId == show.EventId && r.Status == RegistrationStatus.CheckedIn)));
    }

    private static async Task ScanAsync(IPage page, string code)
    {
        await page.GetByLabel("Скануйте квиток").FillAsync(code);
        await page.Keyboard.PressAsync("Enter");
    }
}
