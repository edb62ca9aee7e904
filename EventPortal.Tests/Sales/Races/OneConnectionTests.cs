using EventPortal.Catalog.Events;
using EventPortal.Registrations.Contracts;
using EventPortal.Registrations.Tickets;
using EventPortal.Sales.Carts;
using EventPortal.Sales.Orders;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Sales.Races;

/// <summary>
/// Rule 5 of docs/locking.md: who holds a connection never waits for a second one. A pool of many hides the mistake until as many customers
/// make it at once, then all of them wait for each other; a pool of one shows it at once.
/// </summary>
public sealed class OneConnectionTests(OneConnectionTests.Shop shop) : IClassFixture<OneConnectionTests.Shop>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Buy_WithPromocode_IsConfirmedAndToldByLetter()
    {
        var offered = await shop.OfferAsync(quantity: 5);
        var code = await shop.NewCodeAsync(offered.OrganizationId);
        var key = ShopFixture.NewKey();
        await shop.AddAsync(key, offered.ProductId, 2);
        await shop.UseAsync((CartService carts) => carts.ApplyPromocodeAsync(key, code.Code, Token));

        var order = await shop.BuyAsync(offered.ProductId, 1, key);
        await shop.PayAsync(order);
        await shop.RunOutboxAsync();

        Assert.Equal(OrderStatus.Confirmed, (await shop.OrderAsync(order)).Status);
        Assert.All(await shop.PlacesAsync(order), p => Assert.Equal(RegistrationStatus.Confirmed, p.Status));
    }

    [Fact]
    public async Task CallBack_AfterTheOrderLapsed_TakesThePlaceAgain()
    {
        var order = await shop.BuyAsync((await shop.OfferAsync(quantity: 5)).ProductId);
        await shop.StartPayingAsync(order);
        shop.Clock.Advance(TimeSpan.FromMinutes(61));
        await shop.RunJobAsync<ExpireOrdersJob>();

        await shop.CallBackAsync(order);

        Assert.Equal(OrderStatus.Confirmed, (await shop.OrderAsync(order)).Status);
    }

    [Fact]
    public async Task Cancel_EventWithPaidAndUnpaidOrders_EndsThemAll()
    {
        var offered = await shop.OfferAsync(quantity: 5);
        var (paid, unpaid) = (await shop.BuyAsync(offered.ProductId), await shop.BuyAsync(offered.ProductId));
        await shop.PayAsync(paid);

        await ChangeAsync(offered, (e, now) => e.Cancel("Захворів спікер", now));

        Assert.Equal(OrderStatus.Canceled, (await shop.OrderAsync(paid)).Status);
        Assert.Equal(OrderStatus.Canceled, (await shop.OrderAsync(unpaid)).Status);
    }

    [Fact]
    public async Task Complete_EventThatIsOver_ClosesItsOrders()
    {
        var offered = await shop.OfferAsync(quantity: 5);
        var order = await shop.BuyAsync(offered.ProductId);
        await shop.PayAsync(order);

        await ChangeAsync(offered, (e, now) => e.Complete(now.AddDays(60)));

        Assert.Equal(OrderStatus.Completed, (await shop.OrderAsync(order)).Status);
    }

    [Fact]
    public async Task GiveUp_FreePlaceAndUnpaidOrder_AreBothEnded()
    {
        var free = await shop.BuyAsync((await shop.OfferAsync(price: 0, quantity: 5)).ProductId);
        var place = Assert.Single(await shop.PlacesAsync(free));
        await shop.UseAsync((TicketCancelling cancelling) => cancelling.CancelAsync(place.TicketSecret, "не зможу", Token));
        var unpaid = await shop.BuyAsync((await shop.OfferAsync(quantity: 5)).ProductId);
        await shop.UseAsync((OrderService orders) => orders.CancelAsync(unpaid.Secret, "передумали", Token));

        Assert.Equal(OrderStatus.Canceled, (await shop.OrderAsync(free)).Status);
        Assert.Equal(OrderStatus.Canceled, (await shop.OrderAsync(unpaid)).Status);
    }

    [Fact]
    public async Task Merge_GuestsCartAtSignIn_KeepsThePlaces()
    {
        var offered = await shop.OfferAsync(quantity: 5);
        var (guest, user) = (ShopFixture.NewKey(), new CartKey(await shop.NewUserAsync(), null));
        await shop.AddAsync(guest, offered.ProductId);
        await shop.AddAsync(user, offered.ProductId);

        await shop.UseAsync((CartService carts) => carts.MergeAsync(guest.SessionKey!, user.UserId!.Value, Token));

        Assert.Equal(2, Assert.Single((await shop.CartAsync(user)).Lines).Quantity);
    }

    private async Task ChangeAsync(Offered offered, Action<Event, DateTimeOffset> change)
    {
        await shop.ReadAsync(async db =>
        {
            change(await db.Set<Event>().SingleAsync(e => e.Id == offered.EventId), db.Now);
            return await db.SaveChangesAsync();
        });
        await shop.RunOutboxAsync();
    }

    public sealed class Shop(PostgresServer server) : ShopFixture(server)
    {
        protected override IReadOnlyDictionary<string, string?> Settings =>
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Database:MaxPoolSize"] = "1" };
    }
}
