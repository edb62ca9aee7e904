using EventPortal.Catalog;
using EventPortal.Catalog.Authoring;
using EventPortal.Catalog.Events;
using EventPortal.Organizations;
using EventPortal.Organizations.Groups;
using EventPortal.Sales;
using EventPortal.Sales.Orders;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace EventPortal.Tests.Walks;

/// <summary>An event of a group: nobody else finds it, a member buys a place, and gets the money back when it is called off.</summary>
[Collection(WalksCollection.Name)]
public sealed class PrivateEventWalks(DemoHost portal, BrowserFixture browser) : Walk(browser)
{
    private Stage Stage => new(portal.Services);

    [Fact]
    public async Task StrangerFindsNothing_MemberBuysAndIsPaidBackWhenItIsCalledOff()
    {
        var show = await Stage.OpenAsync("Лише для своїх", organizer: PortalPages.Academy);
        const string Address = "member.walk@example.com";
        await MakePrivateAsync(show, await Stage.EnsureUserAsync(Address, "Ігор"));

        var stranger = await VisitAsync(portal.Address);
        Assert.Equal(404, (await stranger.GoAsync(show.Path))!.Status);
        await stranger.GoAsync($"{CatalogUrls.Catalog}?q={Uri.EscapeDataString(show.Title)}");
        await Expect(stranger.Page.GetByText(show.Title, new() { Exact = true })).ToHaveCountAsync(0);

        var member = await VisitAsync(portal.Address);
        await SignIn.ThroughThePageAsync(member, Address);
        var buyer = new Buyer(member, "Ігор", "Гравець", Address);
        await buyer.OrderAsync(show);
        await buyer.PayAtBankAsync();
        await buyer.SeesTicketsAsync();
        var order = buyer.OrderSecret;

        await CallOffAsync(show);
        for (var i = 0; i < 100 && await PaymentAsync(order) is not OrderPaymentStatus.Refunded; i++) await Task.Delay(200, TestContext.Current.CancellationToken);
        await member.GoAsync(SalesUrls.Order(order));
        await Expect(member.Page.GetByRole(AriaRole.Heading, new() { Name = "Гроші повернуто" })).ToBeVisibleAsync();
    }

    private async Task MakePrivateAsync(Show show, Guid member)
    {
        await Stage.UseAsync(async db =>
        {
            var now = TimeProvider.System.GetUtcNow();
            var owner = await db.Set<Organization>().Where(o => o.Id == show.OrganizationId).Select(o => o.OwnerId).SingleAsync();
            var group = Group.Create(show.OrganizationId, "Свої", null, owner, now);
            group.Join(member, null, now);
            db.Add(group);
            var shown = await db.Set<Event>().Include(e => e.Groups).SingleAsync(e => e.Id == show.EventId);
            shown.MakePrivateTo([group.Id]);
            return await db.SaveChangesAsync();
        });
    }

    private async Task CallOffAsync(Show show)
    {
        var owner = await VisitAsync(portal.Address);
        await SignIn.ThroughThePageAsync(owner, PortalPages.Account(Reader.Owner)!);
        await owner.GoAsync(AuthoringUrls.Editor(show.OrganizationId, show.EventId));
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Зняти чи скасувати" }).ClickAsync();
        var dialog = owner.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("1 людина");
        await Expect(dialog).ToContainTextAsync("250");
        await owner.Page.Locator("#cancel-reason").FillAsync("Спікер захворів");
        await owner.Page.Locator("#cancel-title").FillAsync(show.Title);
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Скасувати подію і 1 місце" }).ClickAsync();
        await Expect(owner.Page.GetByText("Скасовано", new() { Exact = true })).ToBeVisibleAsync();
    }

    private Task<OrderPaymentStatus> PaymentAsync(string secret) => Stage.UseAsync(db => db.Set<Order>().Where(o => o.Secret == secret).Select(o => o.PaymentStatus).SingleAsync());
}
