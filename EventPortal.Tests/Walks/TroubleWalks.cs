using EventPortal.Payments;
using EventPortal.Payments.Refunds;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace EventPortal.Tests.Walks;

/// <summary>Time runs out, somebody else is quicker, the bank is late: what the buyer sees, and the way forward.</summary>
[Collection(WalksCollection.Name)]
public sealed class TroubleWalks(DemoHost portal, BrowserFixture browser) : Walk(browser)
{
    private Stage Stage => new(portal.Services);

    [Fact]
    public async Task Hold_EndsDuringCheckout_IsTakenAgainAndNothingTypedIsLost()
    {
        var show = await Stage.OpenAsync("Хвилина на роздуми", holdMinutes: 1);
        var buyer = new Buyer(await VisitAsync(portal.Address));
        await buyer.PutInCartAsync(show);
        await buyer.CheckOutAsync();
        await buyer.FillAsync();
        await Expect(buyer.Page.GetByText("Остання хвилина").First).ToBeVisibleAsync();

        // the real minute passes
        var question = buyer.Page.GetByRole(AriaRole.Dialog).Filter(new() { HasText = "Час вийшов" });
        await Expect(question).ToBeVisibleAsync(new() { Timeout = 90_000 });
        await question.GetByRole(AriaRole.Button, new() { Name = "Зайняти знову" }).ClickAsync();
        await Expect(question).ToBeHiddenAsync();
        await Expect(buyer.Page.Locator("#f-customer-email")).ToHaveValueAsync(buyer.Email);
        await buyer.GoToBankAsync();
        await buyer.PayAtBankAsync();
        await buyer.SeesTicketsAsync();
    }

    [Fact]
    public async Task LastPlace_GoesToSomebodyElseBetweenCartAndOrder_TheBuyerIsToldAndOwesNothing()
    {
        var show = await Stage.OpenAsync("Останнє місце", price: 0, quantity: 1);
        var slow = new Buyer(await VisitAsync(portal.Address));
        await slow.PutInCartAsync(show);
        await slow.CheckOutAsync();
        await slow.FillAsync();
        await Stage.EndHoldsAsync(show);

        var quick = new Buyer(await VisitAsync(portal.Address), "Оксана", "Шевчук");
        await quick.PutInCartAsync(show);
        await quick.CheckOutAsync();
        await quick.FillAsync();
        await quick.Button("Підтвердити участь").ClickAsync();
        await quick.SeesTicketsAsync();

        // the page follows its cart and asks by itself
        var question = slow.Page.GetByRole(AriaRole.Dialog).Filter(new() { HasText = "Час вийшов" });
        await Expect(question).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await question.GetByRole(AriaRole.Button, new() { Name = "Зайняти знову" }).ClickAsync();
        await slow.SeesAsync("стільки місць уже немає");
        Assert.Equal(0, await Stage.UseAsync(db => db.Set<Order>().CountAsync(o => o.Customer.Email == slow.Email)));
    }

    [Fact]
    public async Task LateMoney_PlaceStillFree_IsTakenAgain()
    {
        var (show, buyer) = await LapseAsync("Гроші запізно, місце є", quantity: 5);
        await MoneyComesAsync();
        for (var i = 0; i < 100 && await PlacesAsync(show) == 0; i++) await Task.Delay(200, TestContext.Current.CancellationToken);
        await buyer.Page.ReloadAsync();
        await buyer.SeesTicketsAsync();
        Assert.Equal(1, await PlacesAsync(show));
    }

    [Fact]
    public async Task LateMoney_PlaceGone_GoesBackToTheBuyer()
    {
        var (show, buyer) = await LapseAsync("Гроші запізно, місця немає", quantity: 1);
        var quick = new Buyer(await VisitAsync(portal.Address), "Оксана", "Шевчук");
        await quick.OrderAsync(show);
        await quick.PayAtBankAsync();
        await quick.SeesTicketsAsync();

        await MoneyComesAsync();
        for (var i = 0; i < 100 && await RefundsAsync(buyer) == 0; i++) await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.Equal(1, await RefundsAsync(buyer));
        await buyer.Page.ReloadAsync();
        await Expect(buyer.Page.GetByRole(AriaRole.Heading, new() { Name = "Гроші повернуто" })).ToBeVisibleAsync();
        Assert.Equal(1, await PlacesAsync(show));
    }

    /// <summary>The buyer puts the payment off at the bank, and the order lapses meanwhile.</summary>
    private async Task<(Show Show, Buyer Buyer)> LapseAsync(string title, int quantity)
    {
        var show = await Stage.OpenAsync(title, quantity: quantity);
        var buyer = new Buyer(await VisitAsync(portal.Address));
        await buyer.OrderAsync(show);
        await buyer.Page.GetByLabel("Коли надійдуть гроші").SelectOptionAsync("300");
        await buyer.Button("Сплатити пізніше").ClickAsync();
        await buyer.Page.WaitForURLAsync("**/orders/**");
        await Expect(buyer.Page.GetByRole(AriaRole.Heading, new() { Name = "Чекаємо відповіді банку" })).ToBeVisibleAsync();

        var past = TimeProvider.System.GetUtcNow().AddSeconds(-1);
        var id = await Stage.UseAsync(db => db.Set<Order>().Where(o => o.Customer.Email == buyer.Email).Select(o => o.Id).SingleAsync());
        await Stage.UseAsync(db => db.Set<Payment>().Where(p => p.PayableId == id).ExecuteUpdateAsync(s => s.SetProperty(p => p.PayUntil, past)));
        await Stage.UseAsync(db => db.Set<Order>().Where(o => o.Id == id).ExecuteUpdateAsync(s => s.SetProperty(o => o.ExpiresAt, past)));
        await Stage.RunJobAsync<ExpireOrdersJob>();
        // the page, which waits for the bank, shows itself anew
        await Expect(buyer.Page.GetByRole(AriaRole.Heading, new() { Name = "Час на оплату вийшов" })).ToBeVisibleAsync();
        return (show, buyer);
    }

    /// <summary>The five minutes that the buyer took are over: the bank takes the money and tells of it.</summary>
    private Task MoneyComesAsync() => Stage.UseAsync(db => db.Set<OutboxMessage>().Where(m => m.Type == "sandbox.settle" && m.ProcessedAt == null)
        .ExecuteUpdateAsync(s => s.SetProperty(m => m.DueAt, DateTimeOffset.UnixEpoch)));

    private Task<int> PlacesAsync(Show show) =>
        Stage.UseAsync(db => db.Set<Registration>().CountAsync(r => r.EventId == show.EventId && r.Status == RegistrationStatus.Confirmed));

    private Task<int> RefundsAsync(Buyer buyer) => Stage.UseAsync(db => (
        from refund in db.Set<Refund>()
        join payment in db.Set<Payment>() on refund.PaymentId equals payment.Id
        join order in db.Set<Order>() on payment.PayableId equals order.Id
        where order.Customer.Email == buyer.Email && refund.Status == RefundStatus.Completed
        select refund).CountAsync());
}
