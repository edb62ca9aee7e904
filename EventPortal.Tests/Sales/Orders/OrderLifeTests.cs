using EventPortal.Catalog.Events;
using EventPortal.Payments.Refunds;
using EventPortal.Registrations.Contracts;
using EventPortal.Registrations.Requests;
using EventPortal.Sales;
using EventPortal.Sales.Checkout;
using EventPortal.Sales.Orders;
using EventPortal.Sales.Promocodes;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Sales.Orders;

public sealed class OrderLifeTests(ShopFixture shop) : IClassFixture<ShopFixture>
{
    [Fact]
    public async Task Pay_InTime_ConfirmsPlacesAndCompletesApplications()
    {
        var offered = await shop.OfferAsync(quantity: 10);
        var order = await shop.BuyAsync(offered.ProductId, 2);
        Assert.All(await shop.PlacesAsync(order), r => Assert.Equal(RegistrationStatus.Pending, r.Status));
        await shop.PayAsync(order);
        var paid = await shop.OrderAsync(order);
        Assert.Equal((OrderStatus.Confirmed, OrderPaymentStatus.Paid), (paid.Status, paid.PaymentStatus));
        Assert.Null(paid.ExpiresAt);
        Assert.All(await shop.PlacesAsync(order), r => Assert.Equal(RegistrationStatus.Confirmed, r.Status));
        Assert.Equal([EventRequestStatus.Done], await RequestsAsync(offered.EventId));
        Assert.Equal((2, 0), await shop.StockAsync(offered.ProductId));
        Assert.Equal(2, (await shop.FindAsync<Event>(offered.EventId))!.NumberRegistrants);
        await shop.AssertSoundAsync();
    }

    [Fact]
    public async Task Place_FreeTicket_IsConfirmedAtOnce()
    {
        var offered = await shop.OfferAsync(price: 0, quantity: 10);
        var order = await shop.BuyAsync(offered.ProductId, 3);
        Assert.True(order.IsFree);
        Assert.Equal(OrderStatus.Confirmed, (await shop.OrderAsync(order)).Status);
        Assert.Equal((3, 0), await shop.StockAsync(offered.ProductId));
        await shop.AssertSoundAsync();
    }

    [Fact]
    public async Task Expire_JustBeforeAndAtTheDeadline_EndsOnlyThen()
    {
        var offered = await shop.OfferAsync(quantity: 10, shape: (_, ticket) => ticket.ReserveFor(30));
        var code = await shop.NewCodeAsync(offered.OrganizationId, limit: 5);
        var key = ShopFixture.NewKey();
        await shop.AddAsync(key, offered.ProductId, 2);
        await shop.UseAsync((EventPortal.Sales.Carts.CartService carts) => carts.ApplyPromocodeAsync(key, code.Code, default));
        var order = Assert.IsType<PlaceOutcome.Placed>(await shop.PlaceAsync(await shop.FormAsync(key), key)).Orders[0];
        Assert.Equal(1, (await shop.FindAsync<Promocode>(code.Id))!.CurrentUse);
        Assert.Equal(shop.Clock.Now.AddMinutes(30), (await shop.OrderAsync(order)).ExpiresAt);

        shop.Clock.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromTicks(10));
        await shop.RunJobAsync<ExpireOrdersJob>();
        Assert.All(await shop.PlacesAsync(order), r => Assert.Equal(RegistrationStatus.Reserved, r.Status));

        shop.Clock.Advance(TimeSpan.FromTicks(10));
        await shop.RunJobAsync<ExpireOrdersJob>();
        var ended = await shop.OrderAsync(order);
        Assert.Equal((OrderStatus.Canceled, OrderService.Expired), (ended.Status, ended.CancellationReason));
        Assert.All(await shop.PlacesAsync(order), r => Assert.Equal(RegistrationStatus.Expired, r.Status));
        Assert.Equal([EventRequestStatus.Cancelled], await RequestsAsync(offered.EventId));
        Assert.Equal(0, (await shop.FindAsync<Promocode>(code.Id))!.CurrentUse);
        Assert.Equal((0, 0), await shop.StockAsync(offered.ProductId));
        await shop.AssertSoundAsync();
    }

    [Theory]
    [InlineData(FakeBank.Answer.UnderWay, OrderStatus.New)]
    [InlineData(FakeBank.Answer.Paid, OrderStatus.Confirmed)]
    [InlineData(FakeBank.Answer.Nothing, OrderStatus.Canceled)]
    public async Task Expire_BankIsAskedFirst_ItsAnswerDecides(FakeBank.Answer answer, OrderStatus expected)
    {
        var order = await shop.BuyAsync((await shop.OfferAsync(quantity: 10)).ProductId);
        await shop.StartPayingAsync(order);
        shop.Bank.Answers[order.OrderId] = answer;
        shop.Clock.Advance(TimeSpan.FromMinutes(61));
        await shop.RunJobAsync<ExpireOrdersJob>();
        Assert.Equal(expected, (await shop.OrderAsync(order)).Status);
        await shop.AssertSoundAsync();
    }

    [Fact]
    public async Task CallBack_LateAndPlacesFree_RevivesTheOrderWithFreshPlaces()
    {
        var offered = await shop.OfferAsync(quantity: 2);
        var order = await shop.BuyAsync(offered.ProductId, 2);
        await shop.StartPayingAsync(order);
        shop.Clock.Advance(TimeSpan.FromMinutes(61));
        await shop.RunJobAsync<ExpireOrdersJob>();
        await shop.CallBackAsync(order);
        Assert.Equal((OrderStatus.Confirmed, null), ((await shop.OrderAsync(order)).Status, (await shop.OrderAsync(order)).CancellationReason));
        var places = await shop.PlacesAsync(order);
        Assert.Equal((2, 2), (places.Count(r => r.Status is RegistrationStatus.Confirmed), places.Count(r => r.Status is RegistrationStatus.Cancelled)));
        Assert.Equal((2, 0), await shop.StockAsync(offered.ProductId));
        await shop.AssertSoundAsync();
    }

    [Fact]
    public async Task CallBack_LateAndOneOfTwoProductsGone_TakesNeither()
    {
        var organization = await shop.NewOrganizationAsync();
        var (plenty, last) = (await shop.OfferAsync(quantity: 10, organizationId: organization), await shop.OfferAsync(quantity: 1, organizationId: organization));
        var key = ShopFixture.NewKey();
        await shop.AddAsync(key, plenty.ProductId);
        var late = await shop.BuyAsync(last.ProductId, key: key);
        await shop.StartPayingAsync(late);
        shop.Clock.Advance(TimeSpan.FromMinutes(61));
        await shop.RunJobAsync<ExpireOrdersJob>();
        await shop.PayAsync(await shop.BuyAsync(last.ProductId));
        await shop.CallBackAsync(late);
        Assert.Equal(OrderStatus.Canceled, (await shop.OrderAsync(late)).Status);
        Assert.Equal((0, 0), await shop.StockAsync(plenty.ProductId));
        Assert.Equal(170_000, await RefundedAsync(late));
        Assert.True(await shop.ReadAsync(db => db.Set<AuditEntry>().AnyAsync(a => a.ObjectId == late.OrderId && a.Changes.Contains("MoneyReturned"))));
        await shop.AssertSoundAsync();
    }

    [Fact]
    public async Task Decline_JustBeforeTheEnd_LeavesTenMinutesForAnotherCard()
    {
        var offered = await shop.OfferAsync(quantity: 10, shape: (_, ticket) => ticket.ReserveFor(30));
        var order = await shop.BuyAsync(offered.ProductId);
        await shop.StartPayingAsync(order);
        shop.Clock.Advance(TimeSpan.FromMinutes(29));
        await shop.UseAsync((FakePayments payments) => payments.DeclineAsync(order.OrderId, default));
        shop.Clock.Advance(TimeSpan.FromMinutes(5));
        await shop.RunJobAsync<ExpireOrdersJob>();
        Assert.Equal((OrderStatus.New, OrderPaymentStatus.Error), ((await shop.OrderAsync(order)).Status, (await shop.OrderAsync(order)).PaymentStatus));
        await shop.PayAsync(order);
        Assert.Equal(OrderStatus.Confirmed, (await shop.OrderAsync(order)).Status);
        await shop.AssertSoundAsync();
    }

    [Fact]
    public async Task Cancel_UnpaidByCustomer_FreesPlacesAndAPaidOneIsRefused()
    {
        var offered = await shop.OfferAsync(quantity: 10);
        var order = await shop.BuyAsync(offered.ProductId, 2);
        await shop.UseAsync((OrderService orders) => orders.CancelAsync(order.Secret, "changed my mind", default));
        Assert.Equal((0, 0), await shop.StockAsync(offered.ProductId));
        var paid = await shop.BuyAsync(offered.ProductId);
        await shop.PayAsync(paid);
        var refused = await Assert.ThrowsAsync<DomainException>(() => shop.UseAsync((OrderService orders) => orders.CancelAsync(paid.Secret, "late", default)));
        Assert.Equal(SalesErrors.OrderNotNew, refused.Error);
        await shop.AssertSoundAsync();
    }

    [Fact]
    public async Task Cancel_EventCalledOff_EndsPlacesAndReturnsMoney()
    {
        var organization = await shop.NewOrganizationAsync();
        var (off, on) = (await shop.OfferAsync(quantity: 10, organizationId: organization), await shop.OfferAsync(quantity: 10, organizationId: organization));
        var (unpaid, paid) = (await shop.BuyAsync(off.ProductId), await shop.BuyAsync(off.ProductId, 2));
        await shop.PayAsync(paid);
        var key = ShopFixture.NewKey();
        await shop.AddAsync(key, on.ProductId);
        var mixed = await shop.BuyAsync(off.ProductId, key: key);
        await shop.PayAsync(mixed);

        await shop.ReadAsync(async db =>
        {
            (await db.Set<Event>().SingleAsync(e => e.Id == off.EventId)).Cancel("The speaker is ill", shop.Clock.Now);
            return await db.SaveChangesAsync();
        });
        await shop.RunOutboxAsync();

        Assert.Equal(OrderStatus.Canceled, (await shop.OrderAsync(unpaid)).Status);
        Assert.Equal((OrderStatus.Canceled, 170_000L), ((await shop.OrderAsync(paid)).Status, await RefundedAsync(paid)));
        Assert.Equal((OrderStatus.Confirmed, 85_000L), ((await shop.OrderAsync(mixed)).Status, await RefundedAsync(mixed)));
        Assert.Equal((0, 0), await shop.StockAsync(off.ProductId));
        Assert.Equal((1, 0), await shop.StockAsync(on.ProductId));
        await shop.AssertSoundAsync();
    }

    [Fact]
    public async Task Refund_InFull_MarksTheOrderRefunded()
    {
        var order = await shop.BuyAsync((await shop.OfferAsync()).ProductId);
        await shop.PayAsync(order);
        await shop.UseAsync((FakePayments payments) => payments.CompleteRefundAsync(order.OrderId, new(85_000, Currency.Uah), default));
        Assert.Equal(OrderPaymentStatus.Refunded, (await shop.OrderAsync(order)).PaymentStatus);
    }

    [Fact]
    public async Task Find_BySecret_ShowsItemsPlacesAttemptsAndSiblings()
    {
        var (first, second) = (await shop.OfferAsync(), await shop.OfferAsync());
        var key = ShopFixture.NewKey();
        await shop.AddAsync(key, first.ProductId, 2);
        await shop.AddAsync(key, second.ProductId);
        var orders = Assert.IsType<PlaceOutcome.Placed>(await shop.PlaceAsync(await shop.FormAsync(key), key)).Orders;
        await shop.PayAsync(orders[0]);
        var view = (await shop.UseAsync((OrderQueries queries) => queries.FindAsync(orders[0].Secret, default)))!;
        Assert.Equal((1, view.Items[0].Quantity, 1, 1), (view.Items.Count, view.Registrations.Count, view.Attempts.Count, view.Siblings.Count));
        Assert.Equal(orders[1].Secret, view.Siblings[0].Secret);
        Assert.False(view.CanBePaid);
        Assert.Null(await shop.UseAsync((OrderQueries queries) => queries.FindAsync(Codes.NewToken(), default)));
    }

    private Task<long> RefundedAsync(PlacedOrder order) => shop.ReadAsync(db => db.Set<Refund>()
        .Where(r => db.Set<EventPortal.Payments.Payment>().Any(p => p.Id == r.PaymentId && p.PayableId == order.OrderId)).SumAsync(r => r.AmountMinor));

    private Task<List<EventRequestStatus>> RequestsAsync(Guid eventId) =>
        shop.ReadAsync(db => db.Set<EventRequest>().Where(r => r.EventId == eventId).Select(r => r.Status).Distinct().ToListAsync());
}
