using EventPortal.Payments;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Checkout;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Audit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Sales.Races;

/// <summary>Money for several orders comes in one transaction: each order ends as it would have ended alone.</summary>
public sealed class PaidTogetherTests(ShopFixture shop) : IClassFixture<ShopFixture>
{
    [Fact]
    public async Task Complete_PaymentsOfSeveralOrders_ConfirmsThem()
    {
        var offered = await shop.OfferAsync(quantity: 20);
        List<PlacedOrder> orders = [];
        while (orders.Count < 4) orders.Add(await StartedAsync(offered.ProductId, quantity: 2));
        await CompleteAsync(orders);
        foreach (var order in orders)
        {
            Assert.Equal((OrderStatus.Confirmed, OrderPaymentStatus.Paid), ((await shop.OrderAsync(order)).Status, (await shop.OrderAsync(order)).PaymentStatus));
            Assert.All(await shop.PlacesAsync(order), p => Assert.Equal(RegistrationStatus.Confirmed, p.Status));
            // in the request that told of it
            foreach (var id in (await shop.PlacesAsync(order)).Select(p => p.Id).Append(order.OrderId))
                Assert.Contains(Trace(order), await shop.ReadAsync(db => db.Set<AuditEntry>().Where(a => a.ObjectId == id).Select(a => a.TraceId).ToListAsync()));
        }
        Assert.Equal((8, 0), await shop.StockAsync(offered.ProductId));
        await shop.AssertSoundAsync();
    }

    [Fact]
    public async Task Complete_PaymentsBesideALateOneAndASecondOne_RevivesTheFirstAndReturnsTheSecond()
    {
        var (offered, gone) = (await shop.OfferAsync(quantity: 20), await shop.OfferAsync(quantity: 1));
        // its time ran out, and there is room
        var late = await StartedAsync(offered.ProductId);
        // its time ran out, and somebody else has its place
        var lost = await StartedAsync(gone.ProductId);
        shop.Clock.Advance(TimeSpan.FromMinutes(61));
        await shop.RunJobAsync<ExpireOrdersJob>();
        await shop.BuyAsync(gone.ProductId);
        var (good, twice) = (await StartedAsync(offered.ProductId), await StartedAsync(offered.ProductId));
        await shop.StartPayingAsync(twice);

        await CompleteAsync([late, good, lost, twice]);

        foreach (var order in new[] { late, good, twice }) Assert.Equal(OrderStatus.Confirmed, (await shop.OrderAsync(order)).Status);
        Assert.Equal(OrderStatus.Canceled, (await shop.OrderAsync(lost)).Status);
        var returned = await Task.WhenAll(new[] { late, good, lost, twice }.Select(ReturnedAsync));
        Assert.Equal([0L, 0L, 85_000L, 85_000L], returned);
        Assert.Equal((3, 0), await shop.StockAsync(offered.ProductId));
    }

    private async Task<PlacedOrder> StartedAsync(Guid productId, int quantity = 1)
    {
        var order = await shop.BuyAsync(productId, quantity);
        await shop.StartPayingAsync(order);
        return order;
    }

    /// <summary>Every attempt of the orders is paid in one save.</summary>
    private Task CompleteAsync(IReadOnlyList<PlacedOrder> orders) => shop.ReadAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var order in orders)
        {
            foreach (var id in await db.Set<Payment>().Where(p => p.PayableId == order.OrderId).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync())
            {
                var payment = await db.Locked<Payment>(id).SingleAsync();
                db.Actors[payment.Id] = new AuditActor(db.Services.User, Trace(order));
                payment.Complete(payment.Amount, $"bank-{payment.Id:N}", db.Now);
            }
        }
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    });

    private Task<long> ReturnedAsync(PlacedOrder order) =>
        shop.ReadAsync(db => db.Set<Payment>().Where(p => p.PayableId == order.OrderId).SumAsync(p => p.RefundingMinor + p.RefundedMinor));

    private static string Trace(PlacedOrder order) => order.OrderId.ToString("N");
}
