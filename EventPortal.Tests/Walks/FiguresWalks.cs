using EventPortal.Analytics;
using EventPortal.Sales;
using EventPortal.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace EventPortal.Tests.Walks;

/// <summary>An organizer looks how it goes: from the rail to the event that was just bought, and takes the table along.</summary>
[Collection(WalksCollection.Name)]
public sealed class FiguresWalks(DemoHost portal, BrowserFixture browser) : Walk(browser)
{
    [Fact]
    public async Task Overview_AfterASale_ShowsItAndLeadsToTheOrder()
    {
        var show = await new Stage(portal.Services).OpenAsync("У числах", price: 0, organizer: PortalPages.Academy);
        var guest = await VisitAsync(portal.Address);
        var buyer = new Buyer(guest, "Ганна", "Перша");
        await buyer.PutInCartAsync(show, places: 1);
        await buyer.CheckOutAsync();
        await buyer.FillAsync();
        await buyer.Button("Підтвердити участь").Last.ClickAsync();
        await guest.Page.WaitForURLAsync("**/orders/**");

        var office = await VisitAsync(portal.Address);
        var page = office.Page;
        await SignIn.ThroughThePageAsync(office, PortalPages.Account(Reader.Owner)!);
        await office.GoAsync(AnalyticsUrls.Office(show.OrganizationId));
        await office.WhenInteractiveAsync();
        await Expect(page.Locator(".rail a[aria-current]").First).ToHaveTextAsync("Огляд");
        await page.GetByRole(AriaRole.Link, new() { Name = "7 днів" }).ClickAsync();
        await page.WaitForURLAsync("**days=7**");
        await Expect(page.Locator("svg.bars rect").First).ToBeVisibleAsync();
        await page.GetByText("Показати числами").ClickAsync();
        await Expect(page.Locator(".numbers tbody tr")).ToHaveCountAsync(7);

        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Аналітика" }).First.ClickAsync();
        await page.WaitForURLAsync("**/analytics");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "CSV" }).ClickAsync());
        Assert.Contains(show.Title, await File.ReadAllTextAsync((await download.PathAsync())!), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Link, new() { Name = show.Title }).ClickAsync();
        await page.WaitForURLAsync("**/overview");
        await Expect(page.Locator(".kpi dd").First).ToContainTextAsync("1");
        await Expect(page.Locator(".door-n")).ToContainTextAsync("з 1 уже на місці");
        await page.Locator("a.cd").First.ClickAsync();
        await page.WaitForURLAsync("**" + SalesUrls.OfficeOfEvent(show.OrganizationId, show.EventId) + "?open=**");
        await Expect(page.Locator("dialog.side[open]")).ToContainTextAsync("Перша");
    }
}
