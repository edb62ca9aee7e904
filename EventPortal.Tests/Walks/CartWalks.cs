using System.Text.RegularExpressions;
using EventPortal.Registrations.Attendees;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace EventPortal.Tests.Walks;

/// <summary>A cart on two devices, a list of colleagues, personal links; and a ticket where there is no network.</summary>
[Collection(WalksCollection.Name)]
public sealed partial class CartWalks(DemoHost portal, BrowserFixture browser) : Walk(browser)
{
    // the page is kept first, for its code; then what it looks like
    private const string KeptWhole =
        "async p => (await Promise.all([p, ...[...document.querySelectorAll('link[rel=stylesheet]')].map(l => l.href)].map(a => caches.match(a)))).every(a => a)";

    private Stage Stage => new(portal.Services);

    [Fact]
    public async Task Cart_MovedToAnotherDevice_IsThereWithItsTimeAndTheFirstFollows()
    {
        var show = await Stage.OpenAsync("На двох пристроях");
        var (phone, desk) = (await VisitAsync(portal.Address, new VisitorSettings { Width = 390, Height = 844 }), await VisitAsync(portal.Address));
        await new Buyer(phone).PutInCartAsync(show, places: 2);
        // ticked twice a second, so it may be a moment behind the page
        await Expect(phone.Page).ToHaveTitleAsync(TimeInTitle());
        await phone.Page.GetByText("Продовжити на іншому пристрої").ClickAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Показати QR-код" }).ClickAsync();
        await Expect(phone.Page.Locator(".move-link .qr svg")).ToBeVisibleAsync();
        var link = await phone.Page.Locator(".move-link input").InputValueAsync();

        await desk.Page.GotoAsync(link);
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Перенести сюди" }).ClickAsync();
        await desk.Page.WaitForURLAsync("**/cart");
        await desk.WhenInteractiveAsync();

        await Expect(desk.Page.GetByRole(AriaRole.Article, new() { Name = show.Title }).Locator("output")).ToHaveTextAsync("2");
        await Expect(phone.Page.GetByText("У кошику ще нічого немає").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Colleagues_PastedAndInvitedByLink_AllHaveTheirTickets()
    {
        var show = await Stage.OpenAsync("Учительська", price: 0);
        var visit = await VisitAsync(portal.Address);
        var (buyer, page) = (new Buyer(visit), visit.Page);
        await buyer.PutInCartAsync(show, places: 3);
        await buyer.CheckOutAsync();
        await buyer.FillAsync();
        await page.GetByText("Вставити список людей").ClickAsync();
        await page.Locator(".paste textarea").FillAsync("Прізвище\tІм’я\tПошта\nШевчук\tОксана\toksana.walk@example.com\nБондар\tІрина\tнемає");
        await buyer.Button("Заповнити місця").ClickAsync();
        await Expect(page.Locator("#f-participants-1-person-lastname")).ToHaveValueAsync("Шевчук");
        await Expect(page.Locator(".paste-left")).ToContainTextAsync("Рядок 3");
        await Expect(page.Locator(".paste textarea")).ToHaveValueAsync("Бондар\tІрина\tнемає");
        await page.Locator(".who").Nth(2).GetByLabel("Вкажу пізніше").CheckAsync();
        // once a rule of another page with the same name pressed them into a narrow column
        Assert.True(await page.EvaluateAsync<bool>("() => [...document.querySelectorAll('.who > .fields')].every(f => f.clientWidth > f.parentElement.clientWidth * 0.9)"));
        await buyer.Button("Підтвердити участь").Last.ClickAsync();
        await page.WaitForURLAsync("**/orders/**");
        await buyer.SeesTicketsAsync(3);

        await page.Locator("details.naming summary").ClickAsync();
        var link = await page.Locator(".plink input").InputValueAsync();
        var colleague = await VisitAsync(portal.Address, new VisitorSettings { Width = 390, Height = 844 });
        await colleague.Page.GotoAsync(link);
        await colleague.Page.GetByLabel("Ім’я", new() { Exact = true }).FillAsync("Ірина");
        await colleague.Page.GetByLabel("Прізвище", new() { Exact = true }).FillAsync("Бондар");
        await colleague.Page.GetByLabel("Електронна пошта", new() { Exact = true }).FillAsync("iryna.walk@example.com");
        Assert.Empty(await Axe.SeriousAsync(colleague.Page));
        await colleague.Page.GetByRole(AriaRole.Button, new() { Name = "Зайняти місце" }).ClickAsync();
        await Expect(colleague.Page.GetByRole(AriaRole.Heading, new() { Name = "Місце ваше" })).ToBeVisibleAsync();

        await page.ReloadAsync();
        await Expect(page.GetByText("Ірина Бондар")).ToBeVisibleAsync();
        Assert.Equal(
            ["iryna.walk@example.com", "oksana.walk@example.com"],
            await Stage.UseAsync(db => db.Set<Registration>().Where(r => r.EventId == show.EventId && r.ParticipantKey != buyer.Email)
                .Select(r => r.ParticipantKey).OrderBy(k => k).ToListAsync()));
    }

    [Fact]
    public async Task PayLater_OrderWaitsAndIsPaidFromItsPage()
    {
        var show = await Stage.OpenAsync("Зарплата завтра");
        var visit = await VisitAsync(portal.Address);
        var buyer = new Buyer(visit);
        await buyer.PutInCartAsync(show);
        await buyer.CheckOutAsync();
        await buyer.FillAsync();
        await buyer.Button("Замовити зараз, сплатити пізніше").ClickAsync();
        await visit.Page.WaitForURLAsync("**/orders/**");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Залишилося сплатити" })).ToBeVisibleAsync();
        await buyer.Button("Сплатити").Last.ClickAsync();
        await buyer.AtBankAsync();
        await buyer.PayAtBankAsync();
        await buyer.SeesTicketsAsync();
    }

    [Fact]
    public async Task Ticket_OpenedOnce_OpensWithoutANetworkUntilItIsCancelled()
    {
        var show = await Stage.OpenAsync("Без інтернету", price: 0);
        var visit = await VisitAsync(portal.Address, new VisitorSettings { Width = 390, Height = 844 });
        var (buyer, page) = (new Buyer(visit), visit.Page);
        await buyer.PutInCartAsync(show);
        await buyer.CheckOutAsync();
        await buyer.FillAsync();
        await buyer.Button("Підтвердити участь").Last.ClickAsync();
        await buyer.SeesTicketsAsync();
        var secret = await Stage.UseAsync(db => db.Set<Registration>().Where(r => r.EventId == show.EventId).Select(r => r.TicketSecret).SingleAsync());
        await page.GotoAsync($"/tickets/{secret}");
        await WhenKeptAsync(page, secret, isKept: true);

        // what the browser says about a missing network is what this test is about
        visit.Forgive();
        await visit.Context.SetOfflineAsync(true);
        await page.ReloadAsync();
        await Expect(page.Locator(".saved")).ToBeVisibleAsync();
        await Expect(page.Locator(".stub .qr svg")).ToBeVisibleAsync();
        Assert.Equal("420px", await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.tp')).maxWidth"));
        await page.GetByRole(AriaRole.Button, new() { Name = "На весь екран" }).ClickAsync();
        await Expect(page.Locator(".qr-full .qr svg")).ToBeVisibleAsync();
        await visit.Context.SetOfflineAsync(false);

        await page.GotoAsync($"/tickets/{secret}");
        await Expect(page.Locator(".saved")).ToBeHiddenAsync();
        await page.GetByText("Скасувати участь").ClickAsync();
        await buyer.Button("Скасувати і звільнити місце").ClickAsync();
        await Expect(page.GetByText("Участь скасовано. Цей квиток не дійсний.")).ToBeVisibleAsync();
        await WhenKeptAsync(page, secret, isKept: false);
    }

    [GeneratedRegex(@"^\(1[45]:\d\d\) ", RegexOptions.None, 500)]
    private static partial Regex TimeInTitle();

    private static async Task WhenKeptAsync(IPage page, string secret, bool isKept)
    {
        for (var i = 0; i < 300; i++)
        {
            if (await page.EvaluateAsync<bool>(isKept ? KeptWhole : "async p => !!await caches.match(p)", $"/tickets/{secret}") == isKept) return;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        Assert.Fail(isKept ? "The ticket was not kept." : "The ticket is still kept.");
    }
}
