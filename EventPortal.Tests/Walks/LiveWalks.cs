using EventPortal.Sales;
using EventPortal.Sales.Orders;
using EventPortal.Tests.Faults;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace EventPortal.Tests.Walks;

/// <summary>Pages change under the reader's eyes, without a click: what others buy, what the other tab does.</summary>
[Collection(WalksCollection.Name)]
public sealed class LiveWalks(DemoHost portal, BrowserFixture browser) : Walk(browser)
{
    private const int Soon = 20_000;

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

    [Fact]
    public async Task Checkout_CartGrowsInAnotherTab_AsksForTheNewParticipantAndKeepsWhatWasTyped()
    {
        var show = await Stage.OpenAsync("Ще одне місце");
        var visit = await VisitAsync(portal.Address);
        var buyer = new Buyer(visit);
        await buyer.PutInCartAsync(show);
        var checkout = await visit.NewTabAsync();
        await checkout.GotoAsync(SalesUrls.Checkout);
        await visit.WhenInteractiveAsync(checkout);
        await checkout.Locator("#f-customer-firstname").FillAsync("Олексій");
        await checkout.Locator("#f-customer-firstname").BlurAsync();

        await Line(buyer.Page, show).GetByRole(AriaRole.Button, new() { Name = "Більше" }).ClickAsync();
        await Expect(checkout.Locator("#f-participants-1-person-firstname")).ToBeVisibleAsync(new() { Timeout = Soon });
        await Expect(checkout.Locator("#f-customer-firstname")).ToHaveValueAsync("Олексій");
    }

    [Fact]
    public async Task Order_PaidInAnotherTab_ShowsItsTicketsHere()
    {
        var show = await Stage.OpenAsync("Оплата поруч");
        var visit = await VisitAsync(portal.Address);
        var buyer = new Buyer(visit);
        await buyer.OrderAsync(show);
        var secret = await Stage.UseAsync(db => db.Set<Order>().Where(o => o.Items.Any(i => i.EventId == show.EventId)).Select(o => o.Secret).SingleAsync());
        var other = await visit.NewTabAsync();
        await other.GotoAsync(SalesUrls.Order(secret));
        await visit.WhenInteractiveAsync(other);
        await Expect(other.Locator(".watch")).ToBeVisibleAsync();

        await buyer.PayAtBankAsync();
        // sooner than the provider would be asked
        await Expect(other.Locator("article.ticket")).ToHaveCountAsync(1, new() { Timeout = 2 * Soon });
    }

    private static ILocator Line(IPage page, Show show) => page.GetByRole(AriaRole.Article, new() { Name = show.Title });
}
