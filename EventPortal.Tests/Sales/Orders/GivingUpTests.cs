using EventPortal.Registrations;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Registrations.Tickets;
using EventPortal.Sales;
using EventPortal.Sales.Checkout;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Sales.Orders;

/// <summary>A participant cancels a free or unpaid place by themselves.</summary>
public sealed class GivingUpTests(PlaceNamingTests.Fixture shop) : IClassFixture<PlaceNamingTests.Fixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GiveUp_FreePlace_IsFreeForOthersAndToldByLetter()
    {
        var (product, order) = await BuyAsync(price: 0, places: 1);
        var place = Assert.Single(await shop.PlacesAsync(order));

        await CancelAsync(place);

        Assert.Equal(RegistrationStatus.Cancelled, (await shop.FindAsync<Registration>(place.Id))!.Status);
        Assert.Equal(OrderStatus.Canceled, (await shop.OrderAsync(order)).Status);
        Assert.Equal((0, 0), await shop.StockAsync(product));
        await shop.RunOutboxAsync();
        Assert.Contains(shop.Sink.Letters, l => l.Recipients.Contains(place.Person.Email!)
            && l.Mime.DecodedHeader("Subject")!.StartsWith("Участь скасовано", StringComparison.Ordinal));
        await shop.AssertSoundAsync();
        // the participant may come again
        Assert.NotNull(await shop.BuyAsync(product));
    }

    [Fact]
    public async Task GiveUp_OneOfSeveralFreePlaces_LeavesTheOthers()
    {
        var (product, order) = await BuyAsync(price: 0, places: 3);
        var places = await shop.PlacesAsync(order);

        await CancelAsync(places[1]);

        Assert.Equal(OrderStatus.Confirmed, (await shop.OrderAsync(order)).Status);
        Assert.Equal((2, 0), await shop.StockAsync(product));
        await CancelAsync(places[0]);
        await CancelAsync(places[2]);
        Assert.Equal(OrderStatus.Canceled, (await shop.OrderAsync(order)).Status);
        await shop.AssertSoundAsync();
    }

    [Fact]
    public async Task GiveUp_ManyClicksOnAllPlacesAtOnce_EachIsGivenBackOnce()
    {
        var (product, order) = await BuyAsync(price: 0, places: 3);
        var places = await shop.PlacesAsync(order);

        await Task.WhenAll(places.SelectMany(p => new[] { CancelAsync(p), CancelAsync(p) }));

        Assert.Equal((0, 0), await shop.StockAsync(product));
        Assert.Equal(OrderStatus.Canceled, (await shop.OrderAsync(order)).Status);
        await shop.AssertSoundAsync();
    }

    [Fact]
    public async Task GiveUp_UnpaidPlace_EndsItsOrder()
    {
        var (product, order) = await BuyAsync(price: 85_000, places: 1);
        await CancelAsync(Assert.Single(await shop.PlacesAsync(order)));
        Assert.Equal(OrderStatus.Canceled, (await shop.OrderAsync(order)).Status);
        Assert.Equal((0, 0), await shop.StockAsync(product));
        await shop.AssertSoundAsync();
    }

    [Fact]
    public async Task GiveUp_UnpaidPlaceBesideOthers_IsRefused()
    {
        var (product, order) = await BuyAsync(price: 85_000, places: 2);
        var places = await shop.PlacesAsync(order);
        Assert.Equal(SalesErrors.OrderHasOtherPlaces, await RefusalAsync(places[0]));
        Assert.Equal((0, 2), await shop.StockAsync(product));
    }

    [Fact]
    public async Task GiveUp_PaidPlace_IsRefusedEvenPastThePage()
    {
        var (product, order) = await BuyAsync(price: 85_000, places: 1);
        await shop.PayAsync(order);
        var place = Assert.Single(await shop.PlacesAsync(order));
        Assert.Equal(RegistrationsErrors.NotCancellable, await RefusalAsync(place));
        var past = await Assert.ThrowsAsync<DomainException>(() => shop.UseAsync((IPlaceReturns r) => r.GiveUpAsync(order.OrderId, place.Id, "", Token)));
        Assert.Equal(SalesErrors.PlaceIsPaid, past.Error);
        Assert.Equal((1, 0), await shop.StockAsync(product));
    }

    [Theory]
    [InlineData(48, 47)]
    [InlineData(48, 48)]
    [InlineData(0, 0)]
    public async Task GiveUp_AfterTheDeadline_IsRefused(int hours, int left)
    {
        var (_, order) = await BuyAsync(price: 0, places: 1, hours);
        shop.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromHours(left));
        Assert.Equal(RegistrationsErrors.NotCancellable, await RefusalAsync(Assert.Single(await shop.PlacesAsync(order))));
    }

    [Fact]
    public async Task GiveUp_JustBeforeTheDeadline_IsDone()
    {
        var (_, order) = await BuyAsync(price: 0, places: 1, hours: 48);
        shop.Clock.Advance(TimeSpan.FromDays(28) - TimeSpan.FromMinutes(1));
        await CancelAsync(Assert.Single(await shop.PlacesAsync(order)));
        Assert.Equal(OrderStatus.Canceled, (await shop.OrderAsync(order)).Status);
    }

    [Fact]
    public async Task GiveUp_EventThatForbidsIt_IsRefused()
    {
        var (_, order) = await BuyAsync(price: 0, places: 1, hours: null);
        Assert.Equal(RegistrationsErrors.NotCancellable, await RefusalAsync(Assert.Single(await shop.PlacesAsync(order))));
    }

    [Fact]
    public async Task GiveUp_PlaceThatWasEntered_IsRefused()
    {
        var (product, order) = await BuyAsync(price: 0, places: 1);
        var place = Assert.Single(await shop.PlacesAsync(order));
        await shop.ReadAsync(async db =>
        {
            (await db.Set<Registration>().SingleAsync(r => r.Id == place.Id)).CheckIn(shop.Clock.Now);
            return await db.SaveChangesAsync(Token);
        });
        Assert.Equal(RegistrationsErrors.NotCancellable, await RefusalAsync(place));
        Assert.Equal((1, 0), await shop.StockAsync(product));
    }

    [Fact]
    public async Task GiveUp_GuessedSecret_IsRefused()
    {
        var refused = await Assert.ThrowsAsync<DomainException>(() => shop.UseAsync((TicketCancelling c) => c.CancelAsync(Codes.NewToken(), "", Token)));
        Assert.Equal(RegistrationsErrors.Unknown, refused.Error);
    }

    private async Task<(Guid Product, PlacedOrder Order)> BuyAsync(long price, int places, int? hours = 48)
    {
        var offered = await shop.OfferAsync(price, quantity: 10, shape: (e, _) => e.Configure(new() { CancelByParticipantHours = hours }, default, hide: false));
        return (offered.ProductId, await shop.BuyAsync(offered.ProductId, places));
    }

    private Task CancelAsync(Registration place) => shop.UseAsync((TicketCancelling c) => c.CancelAsync(place.TicketSecret, "не зможу", Token));

    private async Task<DomainError> RefusalAsync(Registration place) => (await Assert.ThrowsAsync<DomainException>(() => CancelAsync(place))).Error;
}
