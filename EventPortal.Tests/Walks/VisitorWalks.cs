using EventPortal.Sales.Orders;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace EventPortal.Tests.Walks;

/// <summary>Visitors of every kind: new ones, with a keyboard only, without scripts, in three languages.</summary>
[Collection(WalksCollection.Name)]
public sealed class VisitorWalks(DemoHost portal, BrowserFixture browser) : Walk(browser)
{
    private Stage Stage => new(portal.Services);

    [Fact]
    public async Task SignUp_ConfirmedByMailAndSignedIn_KeepsTheCart()
    {
        var show = await Stage.OpenAsync("Кошик новенької");
        var visit = await VisitAsync(portal.Address);
        var (buyer, page) = (new Buyer(visit), visit.Page);
        await buyer.PutInCartAsync(show, places: 2);

        await visit.GoAsync("/account/sign-up");
        await page.GetByLabel("Ім’я", new() { Exact = true }).FillAsync("Ганна");
        await page.GetByLabel("Прізвище", new() { Exact = true }).FillAsync("Мороз");
        await page.GetByLabel("Електронна пошта", new() { Exact = true }).FillAsync("newcomer@example.com");
        await page.Locator("input[autocomplete=new-password]").FillAsync("Kalyna-2026");
        await buyer.Button("Зареєструватися").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Перевірте пошту" })).ToBeVisibleAsync();

        await page.GotoAsync(await ConfirmationLinkAsync("newcomer@example.com"));
        if (await buyer.Button("Підтвердити").CountAsync() > 0) await buyer.Button("Підтвердити").First.ClickAsync();
        await page.WaitForLoadStateAsync();
        await SignIn.ThroughThePageAsync(visit, "newcomer@example.com", "Kalyna-2026");
        await visit.GoAsync("/cart");
        await Expect(page.GetByRole(AriaRole.Article, new() { Name = show.Title })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Article, new() { Name = show.Title }).Locator("output")).ToHaveTextAsync("2");
    }

    [Fact]
    public async Task KeyboardOnly_BuysAPlace()
    {
        var show = await Stage.OpenAsync("Без миші");
        var visit = await VisitAsync(portal.Address);
        var (buyer, page) = (new Buyer(visit), visit.Page);
        await visit.GoAsync(show.Path);
        await PressAsync(page, buyer.Button("До кошика").First);
        await page.WaitForURLAsync("**/cart");
        await visit.WhenInteractiveAsync();
        await PressAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "Оформити" }));
        await page.WaitForURLAsync("**/checkout");
        await visit.WhenInteractiveAsync();
        foreach (var (id, text) in new[] { ("firstname", "Ірина"), ("lastname", "Бондар"), ("email", buyer.Email), ("phone", "0671234567") })
        {
            await TabToAsync(page, page.Locator("#f-customer-" + id));
            await page.Keyboard.TypeAsync(text);
        }
        await TabToAsync(page, page.GetByLabel("Погоджуюся з умовами"));
        await page.Keyboard.PressAsync("Space");
        await PressAsync(page, buyer.PayButton);
        await buyer.AtBankAsync();
        await PressAsync(page, buyer.Button("Сплатити").First);
        await buyer.SeesTicketsAsync();
    }

    [Fact]
    public async Task WithoutScripts_FiltersOpensAnEventAndFillsTheCart()
    {
        var visit = await VisitAsync(portal.Address, new VisitorSettings { Scripts = false });
        var page = visit.Page;
        await page.GotoAsync("/events");
        await page.GetByRole(AriaRole.Link, new() { Name = "Онлайн" }).First.ClickAsync();
        await page.WaitForURLAsync("**format=online**");
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Пошук" }).FillAsync("граматика");
        await page.GetByRole(AriaRole.Button, new() { Name = "Знайти" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Граматика англійської мови для початківців" }).First.ClickAsync();
        await page.WaitForURLAsync($"**/{PortalPages.Grammar}");
        await page.GetByLabel("Кількість: Участь у курсі").FillAsync("2");
        await page.GetByRole(AriaRole.Button, new() { Name = "До кошика" }).First.ClickAsync();
        await page.WaitForURLAsync("**/cart");
        await Expect(page.GetByRole(AriaRole.Article, new() { Name = "Граматика англійської мови для початківців" })).ToBeVisibleAsync();
        await Expect(page.Locator(".sum .total").First).ToContainTextAsync("1 360");
    }

    [Fact]
    public async Task Language_Switched_KeepsThePageAndTheCart_AndWritesMoneyAndDatesItsWay()
    {
        var show = await Stage.OpenAsync("Три мови", price: 123_450);
        var visit = await VisitAsync(portal.Address);
        var page = visit.Page;
        await new Buyer(visit).PutInCartAsync(show);
        foreach (var (mark, title, money) in new[] { ("en", "Cart", "1,234.50"), ("ru", "Корзина", "1 234,50"), ("uk", "Кошик", "1 234,50") })
        {
            await page.Locator($"footer a[href*='culture={mark}'], footer a[lang={mark}]").First.ClickAsync();
            await page.WaitForURLAsync("**/cart");
            await visit.WhenInteractiveAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
            await Expect(page.GetByRole(AriaRole.Article, new() { Name = show.Title })).ToBeVisibleAsync();
            var sum = (await page.Locator(".sum .total dd").First.InnerTextAsync()).Replace('\u00a0', ' ').Replace('\u202f', ' ');
            Assert.Contains(money, sum, StringComparison.Ordinal);
        }
        Assert.Equal(0, await Stage.UseAsync(db => db.Set<Order>().CountAsync(o => o.Items.Any(i => i.EventId == show.EventId))));
    }

    private static async Task TabToAsync(IPage page, ILocator target)
    {
        for (var i = 0; i < 120; i++)
        {
            if (await target.EvaluateAsync<bool>("e => e === document.activeElement")) return;
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"The keyboard does not reach {target} at {page.Url}.");
    }

    private static async Task PressAsync(IPage page, ILocator target)
    {
        await TabToAsync(page, target);
        await page.Keyboard.PressAsync("Enter");
    }

    private async Task<string> ConfirmationLinkAsync(string email)
    {
        var page = (await VisitAsync(portal.Address)).Page;
        for (var attempt = 0; attempt < 60; attempt++, await Task.Delay(250))
        {
            await page.GotoAsync($"/dev/mailbox?q={email}");
            if (await page.Locator("article pre").CountAsync() == 0) continue;
            var text = await page.Locator("article pre").TextContentAsync() ?? "";
            var link = System.Text.RegularExpressions.Regex.Match(text, @"https?://[^\s/]+(/account/confirm-email\S+)").Groups[1].Value.TrimEnd(')', '>', '.');
            if (link.Length > 0) return link;
        }
        throw new TimeoutException("No letter with a confirmation link came.");
    }
}
