using EventPortal.Payments;
using EventPortal.Payments.Refunds;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Checkout;
using EventPortal.Sales.Orders;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Sales.Races;

/// <summary>The job that ends orders and the bank's callback at the same moment: paid or lapsed, never both, and no money is lost.</summary>
public sealed class ExpiryAgainstMoneyTests(ShopFixture shop) : IClassFixture<ShopFixture>
{
    [Fact]
    public async Task Expire_WhileTheBankCallsBack_IsPaidOrLapsedNeverBoth()
    {
        var offered = await shop.OfferAsync(quantity: 30);
        var orders = new List<PlacedOrder>();
        for (var i = 0; i < 30; i++)
        {
            orders.Add(await shop.BuyAsync(offered.ProductId));
            await shop.StartPayingAsync(orders[^1]);
        }
        shop.Clock.Advance(TimeSpan.FromMinutes(61));
        await Task.WhenAll(orders.Select(o => Task.Run(() => shop.CallBackAsync(o)))
            .Concat(orders.Select(o => Task.Run(() => shop.UseAsync((OrderService service) => service.ExpireAsync(o.OrderId, default))))));
        foreach (var placed in orders)
        {
            var order = await shop.OrderAsync(placed);
            var live = (await shop.PlacesAsync(placed)).Count(r => r.Status is RegistrationStatus.Confirmed);
            Assert.True(
                order is { Status: OrderStatus.Confirmed, PaymentStatus: OrderPaymentStatus.Paid } && live == 1,
                $"{order.Status} {order.PaymentStatus} with {live} places: the money came and a place was free.");
        }
        Assert.Equal((30, 0), await shop.StockAsync(offered.ProductId));
        await shop.AssertSoundAsync();
    }

    [Fact]
    public async Task CallBack_LateAndPlacesGone_MoneyGoesBackInFull()
    {
        var offered = await shop.OfferAsync(quantity: 1);
        var late = await shop.BuyAsync(offered.ProductId);
        await shop.StartPayingAsync(late);
        shop.Clock.Advance(TimeSpan.FromMinutes(61));
        await shop.RunJobAsync<ExpireOrdersJob>();
        await shop.PayAsync(await shop.BuyAsync(offered.ProductId));

        await shop.CallBackAsync(late);

        Assert.Equal(OrderStatus.Canceled, (await shop.OrderAsync(late)).Status);
        Assert.DoesNotContain(await shop.PlacesAsync(late), r => r.Status is RegistrationStatus.Confirmed);
        var payment = await shop.ReadAsync(db => db.Set<Payment>().SingleAsync(p => p.PayableId == late.OrderId));
        Assert.Equal(85_000, await shop.ReadAsync(db => db.Set<Refund>().Where(r => r.PaymentId == payment.Id).SumAsync(r => r.AmountMinor)));
        Assert.Equal((1, 0), await shop.StockAsync(offered.ProductId));
        await shop.AssertSoundAsync();
    }

    [Fact]
    public async Task CallBack_SecondPaymentOfAPaidOrder_GoesBack()
    {
        var offered = await shop.OfferAsync(quantity: 5);
        var order = await shop.BuyAsync(offered.ProductId, 2);
        await shop.StartPayingAsync(order);
        await shop.StartPayingAsync(order);
        await Task.WhenAll(Task.Run(() => shop.CallBackAsync(order)), Task.Run(() => shop.CallBackAsync(order)));
        await shop.CallBackAsync(order);
        Assert.Equal(OrderPaymentStatus.Paid, (await shop.OrderAsync(order)).PaymentStatus);
        Assert.Equal(170_000, await shop.ReadAsync(db => db.Set<Refund>().Where(r => r.OrganizationId == offered.OrganizationId).SumAsync(r => r.AmountMinor)));
        Assert.Equal((2, 0), await shop.StockAsync(offered.ProductId));
        await shop.AssertSoundAsync();
    }
}
