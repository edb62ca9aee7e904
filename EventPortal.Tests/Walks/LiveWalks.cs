using EventPortal.Sales;
using EventPortal.Tests.Faults;
using EventPortal.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace EventPortal.Tests.Walks;

/// <summary>Pages change under the reader's eyes, without a click: what others buy, what the other tab does.</summary>
[Collection(WalksCollection.Name)]
public sealed class LiveWalks(DemoHost portal, BrowserFixture browser) : Walk(browser)
{
    private const int Soon = 3000;

    private Stage Stage => new(portal.Services);

    [Fact]
    public async Task EventPage_OthersBuyOnAnotherServer_CountsDownAndSaysSoldOut()
    {
        await using var other = await portal.StartAnotherAsync();
        var show = await Stage.OpenAsync("Рахуємо місця", quantity: 2);
        var visit = await VisitAsync(portal.Address);
        await visit.GoAsync(show.Path);
        var left = visit.Page.Locator("#buy-form .tk-s").First;
        await Expect(left).ToContainTextAsync("2");

        Assert.True(await new Shopper(other.Services).HoldAsync(show.ProductId));
        await Expect(left).ToContainTextAsync("1", new() { Timeout = Soon });
        Assert.True(await new Shopper(other.Services).HoldAsync(show.ProductId));
        await Expect(left).ToContainTextAsync("звільнитися", new() { Timeout = Soon });
        await Expect(visit.Page.Locator("#buy-button")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Cart_ChangedInAnotherTab_FollowsHere()
    {
        var show = await Stage.OpenAsync("Дві вкладки кошика");
        var visit = await VisitAsync(portal.Address);
        var buyer = new Buyer(visit);
        await buyer.PutInCartAsync(show, places: 2);
        var other = await visit.NewTabAsync();
        await other.GotoAsync(SalesUrls.Cart);
        await visit.WhenInteractiveAsync(other);
        var (here, there) = (Line(buyer.Page, show), Line(other, show));
        await Expect(there.Locator("output")).ToHaveTextAsync("2");

        await here.GetByRole(AriaRole.Button, new() { Name = "Більше" }).ClickAsync();
        await Expect(there.Locator("output")).ToHaveTextAsync("3", new() { Timeout = Soon });
        await there.GetByRole(AriaRole.Button, new() { Name = "Прибрати" }).ClickAsync();
        await Expect(here).ToHaveCountAsync(0, new() { Timeout = Soon });
    }

    private static ILocator Line(IPage page, Show show) => page.GetByRole(AriaRole.Article, new() { Name = show.Title });
}
