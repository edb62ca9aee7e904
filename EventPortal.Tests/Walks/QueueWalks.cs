using EventPortal.Tests.Support;
using EventPortal.WaitingRooms;
using EventPortal.WaitingRooms.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace EventPortal.Tests.Walks;

/// <summary>An organizer opens a queue; visitors stand in it, with scripts and without, and come to the tickets.</summary>
[Collection(WalksCollection.Name)]
public sealed class QueueWalks(DemoHost portal, BrowserFixture browser) : Walk(browser)
{
    private readonly BrowserFixture browsers = browser;

    private Stage Stage => new(portal.Services);

    [Fact]
    public async Task OnSale_OpenedByItsOrganizer_IsQueuedForReloadedAndEntered()
    {
        var show = await Stage.OpenAsync("Прем’єра", organizer: PortalPages.Academy);
        var settings = await OpenRoomAsync(show);

        var visit = await VisitAsync(portal.Address);
        var (buyer, page) = (new Buyer(visit), visit.Page);
        await visit.GoAsync(show.Path);
        await Expect(page.Locator("#buy-form")).ToHaveCountAsync(0);
        await ShotAsync(page, "queue-box");
        await buyer.Button("Стати в чергу").ClickAsync();
        await page.WaitForURLAsync("**" + WaitingRoomsUrls.Queue(show.EventId));
        var place = await PlaceAsync(show);
        await page.ReloadAsync();
        await ShotAsync(page, "queue-waiting");
        await AdmitAsync(settings);
        // the browser does its work by itself, and the page follows without a circuit
        await Expect(page.Locator("[data-proving]")).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Ваша черга" })).ToBeVisibleAsync(new() { Timeout = 60_000 });
        Assert.Equal(place, await PlaceAsync(show));
        await ShotAsync(page, "queue-turn");
        await page.GetByRole(AriaRole.Link, new() { Name = "До квитків" }).ClickAsync();
        await page.WaitForURLAsync("**" + show.Path);
        await buyer.PutInCartAsync(show);
        await buyer.CheckOutAsync();
        await buyer.FillAsync();
        await buyer.GoToBankAsync();

        // paid for or not, the pass is used up
        await visit.GoAsync(show.Path);
        await Expect(page.Locator("#buy-form")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task WithoutScripts_QueuesBehindAndComesIn()
    {
        var show = await Stage.OpenAsync("Без скриптів", organizer: PortalPages.Academy);
        var settings = await OpenRoomAsync(show);
        var visit = await VisitAsync(portal.Address, new VisitorSettings { Scripts = false, Width = 390, Height = 844 });
        var page = visit.Page;
        await page.GotoAsync(show.Path);
        await page.GetByRole(AriaRole.Button, new() { Name = "Стати в чергу" }).ClickAsync();
        await page.WaitForURLAsync("**" + WaitingRoomsUrls.Queue(show.EventId));
        await Expect(page.Locator("noscript meta[http-equiv=refresh], meta[http-equiv=refresh]")).ToHaveCountAsync(1);
        await ShotAsync(page, "queue-noscript");
        await AdmitAsync(settings);
        for (var i = 0; i < 30 && await page.GetByRole(AriaRole.Heading, new() { Name = "Ваша черга" }).CountAsync() == 0; i++)
        {
            await Task.Delay(1000, TestContext.Current.CancellationToken);
            await page.ReloadAsync();
        }
        await page.GetByRole(AriaRole.Link, new() { Name = "До квитків" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "До кошика" }).First.ClickAsync();
        await page.WaitForURLAsync("**/cart");
    }

    // so slowly that whoever comes sees the queue, however slow this machine is
    private async Task<IPage> OpenRoomAsync(Show show)
    {
        var visit = await VisitAsync(portal.Address, new VisitorSettings { StorageState = await SignIn.KeepAsync(browsers, portal.Address, PortalPages.Account(Reader.Owner)!) });
        var page = visit.Page;
        await visit.GoAsync(WaitingRoomsUrls.Rooms);
        await ShotAsync(page, "queue-rooms");
        await page.GetByRole(AriaRole.Link, new() { Name = show.Title }).ClickAsync();
        await page.GetByLabel("Відкрита").CheckAsync();
        await page.GetByLabel("Впускати за хвилину").FillAsync("1");
        await SaveAsync(page);
        await ShotAsync(page, "queue-settings");
        return page;
    }

    private static async Task AdmitAsync(IPage settings)
    {
        await settings.ReloadAsync();
        await settings.GetByLabel("Впускати за хвилину").FillAsync("600");
        await SaveAsync(settings);
    }

    private static async Task SaveAsync(IPage settings)
    {
        await settings.GetByRole(AriaRole.Button, new() { Name = "Зберегти" }).ClickAsync();
        await Expect(settings.GetByText("Збережено", new() { Exact = true })).ToBeVisibleAsync();
    }

    private Task<Guid> PlaceAsync(Show show) => Stage.UseAsync(db => db.Set<RoomPlace>()
        .Where(p => db.Set<EventPortal.WaitingRooms.Rooms.WaitingRoom>().Any(r => r.Id == p.RoomId && r.EventId == show.EventId)).Select(p => p.Id).SingleAsync());

    private static Task ShotAsync(IPage page, string name) => Environment.GetEnvironmentVariable("PORTAL_SHOTS") is { Length: > 0 } folder
        ? page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true })
        : Task.CompletedTask;
}
