using EventPortal.Catalog.Products;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales;
using EventPortal.Sales.Office;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Sales.Orders;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Sales.Office;

/// <summary>What organizers do with places: cancel, move, give.</summary>
public sealed class OfficePlacesTests(PlaceNamingTests.Fixture shop) : IClassFixture<PlaceNamingTests.Fixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cancel_PlaceOfAPaidOrder_ReturnsItsShareAndTheLastOneEndsTheOrder()
    {
        var offered = await shop.OfferAsync(price: 10_001, quantity: 5);
        var order = await shop.BuyAsync(offered.ProductId, 3);
        await shop.PayAsync(order);
        var places = await shop.PlacesAsync(order);

        await CancelAsync(offered.OrganizationId, order.OrderId, places[1].Id);
        Assert.Equal((2, 0), await shop.StockAsync(offered.ProductId));
        Assert.Equal(20_002, await RefundableAsync(order.OrderId));
        Assert.Equal(OrderStatus.Confirmed, (await shop.OrderAsync(order)).Status);

        await CancelAsync(offered.OrganizationId, order.OrderId, places[0].Id, places[2].Id);
        Assert.Equal(0, await RefundableAsync(order.OrderId));
        Assert.Equal(OrderStatus.Canceled, (await shop.OrderAsync(order)).Status);
        await shop.AssertSoundAsync();
    }

    [Fact]
    public async Task Cancel_AfterARefundByHand_ReturnsOnlyWhatIsLeft()
    {
        var offered = await shop.OfferAsync(price: 85_000);
        var order = await shop.BuyAsync(offered.ProductId);
        await shop.PayAsync(order);
        await DeskAsync(offered.OrganizationId, d => d.RefundAsync(order.OrderId, new(80_000, Currency.Uah), "компенсація", Token));
        await CancelAsync(offered.OrganizationId, order.OrderId, (await shop.PlacesAsync(order))[0].Id);
        Assert.Equal(0, await RefundableAsync(order.OrderId));
        await shop.AssertSoundAsync();
    }

    [Fact]
    public async Task Cancel_ManyClicksAtOnce_ReturnsTheMoneyOnce()
    {
        var offered = await shop.OfferAsync(price: 85_000);
        var order = await shop.BuyAsync(offered.ProductId, 2);
        await shop.PayAsync(order);
        var place = (await shop.PlacesAsync(order))[0];
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ => (await Record.ExceptionAsync(() => CancelAsync(offered.OrganizationId, order.OrderId, place.Id))) is null));
        Assert.Equal(1, outcomes.Count(done => done));
        Assert.Equal(85_000, await RefundableAsync(order.OrderId));
        Assert.Equal((1, 0), await shop.StockAsync(offered.ProductId));
        await shop.AssertSoundAsync();
    }

    [Fact]
    public async Task Refund_MoreThanIsLeft_IsRefused()
    {
        var offered = await shop.OfferAsync(price: 85_000);
        var order = await shop.BuyAsync(offered.ProductId);
        await shop.PayAsync(order);
        await DeskAsync(offered.OrganizationId, d => d.RefundAsync(order.OrderId, new(50_000, Currency.Uah), "частина", Token));
        foreach (var (sum, reason) in new[] { (35_001, "ще"), (0, "ще"), (100, " ") })
            Assert.Equal(SalesErrors.RefundInvalid, (await Assert.ThrowsAsync<DomainException>(
                () => DeskAsync(offered.OrganizationId, d => d.RefundAsync(order.OrderId, new(sum, Currency.Uah), reason, Token)))).Error);
        // the places stay: they are cancelled apart
        Assert.Equal(RegistrationStatus.Confirmed, Assert.Single(await shop.PlacesAsync(order)).Status);
        await shop.AssertSoundAsync();
    }

    [Fact]
    public async Task Add_ByHand_CountsAsSoldSendsTheTicketAndADoubleClickGivesOne()
    {
        var offered = await shop.OfferAsync(price: 85_000, quantity: 2);
        var hand = Hand(offered);
        var ids = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => OfficeAsync(offered.OrganizationId, o => o.AddAsync(hand, Token))));
        var place = (await shop.FindAsync<Registration>(Assert.Single(ids.Distinct())))!;
        Assert.Equal(RegistrationStatus.Confirmed, place.Status);
        Assert.Equal((1, 0), await shop.StockAsync(offered.ProductId));
        await shop.RunOutboxAsync();
        Assert.Single(shop.Sink.Letters, l => l.Recipients.Contains(hand.Person.Email!));
        await shop.AssertSoundAsync();

        Assert.Equal(EventPortal.Registrations.RegistrationsErrors.AlreadyRegistered, await RefusalAsync(() => OfficeAsync(offered.OrganizationId, o => o.AddAsync(hand with { Key = Guid.CreateVersion7() }, Token))));
        await OfficeAsync(offered.OrganizationId, o => o.AddAsync(Hand(offered), Token));
        Assert.Equal(SalesErrors.NoPlaceLeft, await RefusalAsync(() => OfficeAsync(offered.OrganizationId, o => o.AddAsync(Hand(offered), Token))));
        // what costs nothing returns nothing
        await CancelAsync(offered.OrganizationId, place.OrderId!.Value, place.Id);
        Assert.Equal((1, 0), await shop.StockAsync(offered.ProductId));
        await shop.AssertSoundAsync();
    }

    [Fact]
    public async Task Move_TwelveIntoThreePlaces_ThreeAreThere()
    {
        var offered = await shop.OfferAsync(price: 85_000);
        var narrow = await TypeAsync(offered, 85_000, quantity: 3);
        var places = new List<Registration>();
        for (var i = 0; i < 3; i++)
        {
            var order = await shop.BuyAsync(offered.ProductId, 4);
            await shop.PayAsync(order);
            places.AddRange(await shop.PlacesAsync(order));
        }
        var done = await Task.WhenAll(places.Select(async p => await Record.ExceptionAsync(() => MoveAsync(offered.OrganizationId, p, narrow)) is null));
        Assert.Equal(3, done.Count(d => d));
        Assert.Equal((3, 0), await shop.StockAsync(narrow));
        Assert.Equal((9, 0), await shop.StockAsync(offered.ProductId));
        await shop.AssertSoundAsync();

        // its price stays that of the type that was ordered
        var moved = await shop.ReadAsync(db => db.Set<Registration>().FirstAsync(r => r.TicketTypeId == narrow, Token));
        await CancelAsync(offered.OrganizationId, moved.OrderId!.Value, moved.Id);
        Assert.Equal(3 * 85_000, await RefundableAsync(moved.OrderId.Value));
        Assert.Equal((2, 0), await shop.StockAsync(narrow));
        await shop.AssertSoundAsync();
    }

    [Fact]
    public async Task Move_OtherPrice_IsRefusedAndAFreeTypeIsNot()
    {
        var offered = await shop.OfferAsync(price: 85_000);
        var (dear, free) = (await TypeAsync(offered, 120_000), await TypeAsync(offered, 0));
        var order = await shop.BuyAsync(offered.ProductId);
        await shop.PayAsync(order);
        var place = Assert.Single(await shop.PlacesAsync(order));
        Assert.Equal(SalesErrors.MovePriceDiffers, await RefusalAsync(() => MoveAsync(offered.OrganizationId, place, dear)));
        await MoveAsync(offered.OrganizationId, place, free);
        await MoveAsync(offered.OrganizationId, place, free);
        Assert.Equal((1, 0), await shop.StockAsync(free));
        var elsewhere = await shop.OfferAsync(organizationId: offered.OrganizationId);
        Assert.Equal(SalesErrors.MoveNowhere, await RefusalAsync(() => MoveAsync(offered.OrganizationId, place, elsewhere.ProductId)));
        await shop.AssertSoundAsync();
    }

    [Fact]
    public async Task Everything_OfAnotherOrganization_IsUnknown()
    {
        var offered = await shop.OfferAsync(price: 85_000);
        var order = await shop.BuyAsync(offered.ProductId);
        await shop.PayAsync(order);
        var place = Assert.Single(await shop.PlacesAsync(order));
        var stranger = await shop.NewOrganizationAsync();
        Assert.Equal(SalesErrors.OrderUnknown, await RefusalAsync(() => CancelAsync(stranger, order.OrderId, place.Id)));
        Assert.Equal(SalesErrors.OrderUnknown, await RefusalAsync(() => MoveAsync(stranger, place, offered.ProductId)));
        Assert.Equal(SalesErrors.OrderUnknown, await RefusalAsync(() => OfficeAsync(stranger, o => o.RemindAsync(order.OrderId, Token))));
        Assert.Equal(SalesErrors.MoveNowhere, await RefusalAsync(() => OfficeAsync(stranger, o => o.AddAsync(Hand(offered), Token))));
        Assert.Equal(SalesErrors.OrderUnknown, await RefusalAsync(() => DeskAsync(stranger, d => d.RefundAsync(order.OrderId, new(1, Currency.Uah), "x", Token))));
        Assert.Null(await shop.SendAs(TestUsers.Guest, (OrderDesk d) => d.FindAsync(order.OrderId, Token), stranger));
        Assert.Empty(await shop.SendAs(TestUsers.Guest, (OrderGrid g) => g.PageAsync(new(), new(), Token), stranger));
        Assert.Empty(await shop.SendAs(TestUsers.Guest, (OrderGrid g) => g.CountAsync(new() { EventId = offered.EventId }, Token), stranger));
        Assert.Empty(await OfficeAsync(stranger, o => o.PaymentsAsync(order.OrderId, Token)));
    }

    [Fact]
    public async Task Orders_ByTabSearchAndEvent_AreFound()
    {
        var offered = await shop.OfferAsync(price: 85_000);
        var paid = await shop.BuyAsync(offered.ProductId, 2);
        await shop.PayAsync(paid);
        var waits = await shop.BuyAsync(offered.ProductId);
        var counts = await shop.SendAs(TestUsers.Guest, (OrderGrid g) => g.CountAsync(new() { EventId = offered.EventId }, Token), offered.OrganizationId);
        Assert.Equal((1, 1), (counts[OrderTab.Paid], counts[OrderTab.Unpaid]));
        var found = await shop.SendAs(TestUsers.Guest, (OrderGrid g) => g.PageAsync(new() { Text = waits.Number, Tab = OrderTab.Unpaid }, new(), Token), offered.OrganizationId);
        Assert.Equal(waits.OrderId, Assert.Single(found).Id);
        var details = await shop.SendAs(TestUsers.Guest, (OrderDesk d) => d.FindAsync(paid.OrderId, Token), offered.OrganizationId);
        Assert.Equal((2, 170_000), (details!.Order.Registrations.Count, details.Refundable.MinorUnits));
        Assert.NotEmpty(details.History);
    }

    private async Task<Guid> TypeAsync(Offered offered, long price, int? quantity = null)
    {
        var type = TicketType.Create(offered.OrganizationId, offered.EventId, "Інший квиток", null, new(price, Currency.Uah), quantity, 2, shop.Clock.Now);
        await shop.InsertAsync(type);
        return type.Id;
    }

    private static HandPlace Hand(Offered offered) => new(
        offered.EventId, offered.ProductId, null, new() { FirstName = "Ганна", LastName = "Гостя", Email = ShopFixture.NewEmail() }, "uk", Guid.CreateVersion7());

    private Task CancelAsync(Guid organization, Guid orderId, params Guid[] ids) => OfficeAsync(organization, async o =>
    {
        await o.CancelAsync(orderId, ids, "не відбудеться", Token);
        return true;
    });

    private Task MoveAsync(Guid organization, Registration place, Guid type) => OfficeAsync(organization, async o =>
    {
        await o.MoveAsync(place.OrderId!.Value, place.Id, type, null, Token);
        return true;
    });

    private Task<long> RefundableAsync(Guid orderId) => shop.ReadAsync(async db => (await EventPortal.Payments.PaymentSums.RefundableAsync(db, orderId, Currency.Uah, Token)).MinorUnits);

    private Task<TResult> OfficeAsync<TResult>(Guid organization, Func<IPlaceOffice, Task<TResult>> act) => shop.SendAs(TestUsers.Guest, act, organization);

    private Task OfficeAsync(Guid organization, Func<IPlaceOffice, Task> act) => shop.SendAs(TestUsers.Guest, act, organization);

    private Task DeskAsync(Guid organization, Func<OrderDesk, Task> act) => shop.SendAs(TestUsers.Guest, act, organization);

    private static async Task<DomainError> RefusalAsync(Func<Task> act) => (await Assert.ThrowsAsync<DomainException>(act)).Error;
}
