using EventPortal.Catalog.Authoring;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Support;
using Xunit;

namespace EventPortal.Tests.Sales.Orders;

/// <summary>The dry run of a cancellation says what the cancellation then does.</summary>
public sealed class EventMoneyTests(ShopFixture shop) : IClassFixture<ShopFixture>
{
    [Fact]
    public async Task Cancel_AfterItsDryRun_EndsSoManyPlacesAndReturnsSoMuch()
    {
        var offered = await shop.OfferAsync(price: 85_000, quantity: 10);
        var (paid, unpaid) = (await shop.BuyAsync(offered.ProductId, 2), await shop.BuyAsync(offered.ProductId));
        await shop.PayAsync(paid);

        var preview = await SendAsync(offered, (EventStates s) => s.PreviewCancelAsync(offered.EventId, default));
        Assert.Equal((3, 1, 1), (preview.People.Ending, preview.Returns.PaidOrders, preview.Returns.UnpaidOrders));
        Assert.Equal([new Money(170_000, Currency.Uah)], preview.Returns.Sums);
        Assert.Equal(OrderStatus.Confirmed, (await shop.OrderAsync(paid)).Status);

        await SendAsync(offered, async (EventStates s) => { await s.CancelAsync(offered.EventId, "Хвороба спікера", default); return true; });
        await shop.RunOutboxAsync();
        Assert.Equal([OrderStatus.Canceled, OrderStatus.Canceled], [(await shop.OrderAsync(paid)).Status, (await shop.OrderAsync(unpaid)).Status]);
        Assert.All((await shop.PlacesAsync(paid)).Concat(await shop.PlacesAsync(unpaid)), p => Assert.Equal(RegistrationStatus.Cancelled, p.Status));
        Assert.Equal((0, 0), await shop.StockAsync(offered.ProductId));
    }

    private Task<TResult> SendAsync<TResult>(Offered offered, Func<EventStates, Task<TResult>> act) =>
        shop.SendAs(TestUsers.User(Guid.CreateVersion7(shop.Clock.Now)), act, offered.OrganizationId);
}
