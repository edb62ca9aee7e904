using EventPortal.Catalog.Parts;
using EventPortal.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace EventPortal.Tests.Walks;

/// <summary>An organizer makes the parts of an event; a buyer meets the conditional question.</summary>
[Collection(WalksCollection.Name)]
public sealed class PartsWalks(DemoHost portal, BrowserFixture browser) : Walk(browser)
{
    private readonly BrowserFixture browsers = browser;

    private Stage Stage => new(portal.Services);

    [Fact]
    public async Task Organizer_MakesThePartsOfAnEvent_AndTheBuyerIsAskedWhatFits()
    {
        var show = await Stage.OpenAsync("Складена з частин", price: 0, organizer: PortalPages.Academy);
        var cookies = await SignIn.KeepAsync(browsers, portal.Address, PortalPages.Account(Reader.Owner)!);
        var visit = await VisitAsync(portal.Address, new VisitorSettings { StorageState = cookies });
        await TicketsAsync(visit, show);
        await LessonsAsync(visit, show);
        await QuestionsAsync(visit, show);
        await BuyAsync(show);
    }

    private static async Task TicketsAsync(BrowserVisit visit, Show show)
    {
        var page = visit.Page;
        await OpenAsync(visit, PartsUrls.Tickets(show.OrganizationId, show.EventId));
        await Button(page, "Додати квиток").ClickAsync();
        // everything wrong at once: each field says so, and what was typed stays
        await FillAsync(page, "title", new string('я', 10_000));
        await FillAsync(page, "price", "-5");
        await FillAsync(page, "quantity", "сто");
        await FillAsync(page, "salesstart", "2030-05-02T10:00");
        await FillAsync(page, "salesend", "2030-05-01T10:00");
        await FillAsync(page, "prepaymentpercent", "100");
        await Button(page, "Зберегти").ClickAsync();
        await Expect(page.Locator(".field.bad")).ToHaveCountAsync(5);
        await Expect(page.Locator("#f-part-price")).ToHaveValueAsync("-5");
        await FillAsync(page, "salesstart", "");
        await FillAsync(page, "salesend", "");
        await FillAsync(page, "prepaymentpercent", "");
        foreach (var (title, places, isFirst) in new[] { ("Рання пташка", "10", true), ("Група", "20", false), ("Меценат", "", false) })
        {
            if (!isFirst) await Button(page, "Додати квиток").ClickAsync();
            await FillAsync(page, "title", title);
            await FillAsync(page, "price", "0");
            await FillAsync(page, "quantity", places);
            await Button(page, "Зберегти").ClickAsync();
            await Expect(page.Locator(".sortable b").GetByText(title, new() { Exact = true })).ToBeVisibleAsync();
        }
        await Expect(Titles(page)).ToHaveTextAsync(["Участь", "Рання пташка", "Група", "Меценат"]);
        // with the keyboard only: the button keeps the focus while its row moves
        await Button(page, "Вище: Меценат").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(Titles(page)).ToHaveTextAsync(["Участь", "Рання пташка", "Меценат", "Група"]);
        await Expect(Button(page, "Вище: Меценат")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(Titles(page)).ToHaveTextAsync(["Участь", "Меценат", "Рання пташка", "Група"]);
        await Expect(page.GetByText("«Меценат» тепер 2-е з 4")).ToBeAttachedAsync();
        // and by dragging the grip of the last one to the top
        var grip = (await page.Locator(".grip").Nth(3).BoundingBoxAsync())!;
        var first = (await page.Locator(".grip").First.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(grip.X + 10, grip.Y + 20);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(grip.X + 10, first.Y + 30, new() { Steps = 8 });
        await page.Mouse.MoveAsync(grip.X + 10, first.Y + 2, new() { Steps = 4 });
        await page.Mouse.UpAsync();
        await Expect(Titles(page)).ToHaveTextAsync(["Група", "Участь", "Меценат", "Рання пташка"]);
        await OpenAsync(visit, PartsUrls.Tickets(show.OrganizationId, show.EventId));
        await Expect(Titles(page)).ToHaveTextAsync(["Група", "Участь", "Меценат", "Рання пташка"]);
    }

    private static async Task LessonsAsync(BrowserVisit visit, Show show)
    {
        var page = visit.Page;
        await OpenAsync(visit, PartsUrls.Programme(show.OrganizationId, show.EventId));
        await Button(page, "Додати за правилом").ClickAsync();
        await FillAsync(page, "count", "0");
        await Button(page, "Показати дні").ClickAsync();
        await Expect(page.Locator("#f-part-count-error")).ToBeVisibleAsync();
        await FillAsync(page, "count", "4");
        await FillAsync(page, "title", "Практика");
        await Button(page, "Показати дні").ClickAsync();
        await Expect(page.Locator(".preview li")).ToHaveCountAsync(4);
        await page.Locator(".preview button").Nth(1).ClickAsync();
        await Button(page, "Додати 3").ClickAsync();
        await Expect(page.Locator("ol.sortable li")).ToHaveCountAsync(3);
    }

    private static async Task QuestionsAsync(BrowserVisit visit, Show show)
    {
        var page = visit.Page;
        await OpenAsync(visit, PartsUrls.Questions(show.OrganizationId, show.EventId));
        await Button(page, "Додати запитання").ClickAsync();
        await FillAsync(page, "text", "Обідатимете з нами?");
        await page.Locator("#f-part-kind").SelectOptionAsync("Choice");
        await FillAsync(page, "options", "так\nні");
        await Button(page, "Зберегти").ClickAsync();
        await Expect(page.Locator(".sortable li")).ToHaveCountAsync(1);
        await Button(page, "Додати запитання").ClickAsync();
        await FillAsync(page, "text", "Яке харчування?");
        await page.GetByLabel("Без відповіді не оформити").CheckAsync();
        await page.Locator("#f-part-whenquestionid").SelectOptionAsync(new SelectOptionValue { Label = "Обідатимете з нами?" });
        await Button(page, "Зберегти").ClickAsync();
        await Expect(page.GetByText("Позначте, за яких відповідей питати")).ToBeVisibleAsync();
        await page.GetByLabel("так", new() { Exact = true }).CheckAsync();
        await Button(page, "Зберегти").ClickAsync();
        await Expect(page.GetByText("якщо «Обідатимете з нами?»: так")).ToBeVisibleAsync();
    }

    private async Task BuyAsync(Show show)
    {
        var visit = await VisitAsync(portal.Address);
        var (buyer, page) = (new Buyer(visit), visit.Page);
        await visit.GoAsync(show.Path);
        // pressed in one breath, as somebody in a hurry does: the form goes before the circuit has answered the first
        await visit.WhenInteractiveAsync();
        var more = await buyer.Button("Більше: Меценат").ElementHandleAsync();
        await page.EvaluateAsync("more => { more.click(); document.getElementById('buy-button').click(); }", more);
        await page.WaitForURLAsync("**" + EventPortal.Sales.SalesUrls.Cart);
        await visit.WhenInteractiveAsync();
        await buyer.CheckOutAsync();
        await Expect(page.GetByText("Обідатимете з нами?")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Яке харчування?")).ToHaveCountAsync(0);
        await page.GetByLabel("так", new() { Exact = true }).CheckAsync();
        await Expect(page.GetByLabel("Яке харчування?")).ToBeVisibleAsync();
        await buyer.FillAsync();
        await buyer.Button("Підтвердити участь").Last.ClickAsync();
        await Expect(page.Locator(".field.bad")).ToHaveCountAsync(1);
        await page.GetByLabel("ні", new() { Exact = true }).CheckAsync();
        await Expect(page.GetByLabel("Яке харчування?")).ToHaveCountAsync(0);
        await buyer.Button("Підтвердити участь").Last.ClickAsync();
        await buyer.SeesTicketsAsync();
    }

    private static async Task OpenAsync(BrowserVisit visit, string path)
    {
        await visit.GoAsync(path);
        await visit.WhenInteractiveAsync();
    }

    private static ILocator Titles(IPage page) => page.Locator(".part-sec").First.Locator(".sortable b");

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    private static async Task FillAsync(IPage page, string field, string value)
    {
        await page.Locator("#f-part-" + field).FillAsync(value);
        await page.Locator("#f-part-" + field).BlurAsync();
    }
}
