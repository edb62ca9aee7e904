using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Products;
using EventPortal.Sales.Carts;
using EventPortal.Sales.Holds;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Sales.Carts;

public sealed class CartTests(ShopFixture shop) : IClassFixture<ShopFixture>
{
    [Fact]
    public async Task Add_LimitedTicket_HoldsPlacesForFifteenMinutes()
    {
        var offered = await shop.OfferAsync(quantity: 10);
        var key = ShopFixture.NewKey();
        Assert.Equal(HoldOutcome.Held, (await shop.AddAsync(key, offered.ProductId, 2)).Outcome);
        var cart = await shop.CartAsync(key);
        Assert.Equal(shop.Clock.Now.AddMinutes(15), cart.ExpiresAt);
        Assert.Equal((CartLineState.Held, 8), (cart.Lines[0].State, cart.Lines[0].AvailableMore));
        Assert.Equal((0, 2), await shop.StockAsync(offered.ProductId));
    }

    [Fact]
    public async Task Add_LastPlaceTwice_RefusesAndKeepsTheFirst()
    {
        var offered = await shop.OfferAsync(quantity: 1);
        var key = ShopFixture.NewKey();
        await shop.AddAsync(key, offered.ProductId);
        var more = await shop.AddAsync(key, offered.ProductId);
        Assert.Equal((HoldOutcome.NotEnough, 0), (more.Outcome, more.Available));
        // the last place is the buyer's own: nobody tells them that it is sold out
        Assert.Equal((CartLineState.Held, 1), (await shop.CartAsync(key)).Lines.Select(l => (l.State, l.Quantity)).Single());
        Assert.Equal((0, 1), await shop.StockAsync(offered.ProductId));
    }

    [Fact]
    public async Task Change_QuantityUpAndDown_MovesTheStockWithIt()
    {
        var offered = await shop.OfferAsync(quantity: 10);
        var key = ShopFixture.NewKey();
        var item = (await shop.AddAsync(key, offered.ProductId, 2)).ItemId!.Value;
        Assert.Equal(HoldOutcome.Held, (await ChangeAsync(key, item, 7)).Outcome);
        Assert.Equal((0, 7), await shop.StockAsync(offered.ProductId));
        Assert.Equal(HoldOutcome.NotEnough, (await ChangeAsync(key, item, 11)).Outcome);
        Assert.Equal(HoldOutcome.Held, (await ChangeAsync(key, item, 1)).Outcome);
        Assert.Equal((0, 1), await shop.StockAsync(offered.ProductId));
        await shop.UseAsync((CartService carts) => carts.RemoveAsync(key, item, default));
        Assert.Equal((0, 0), await shop.StockAsync(offered.ProductId));
        Assert.True((await shop.CartAsync(key)).IsEmpty);
    }

    [Fact]
    public async Task Expire_JustBeforeAndAtTheDeadline_ReturnsPlacesOnlyThen()
    {
        var offered = await shop.OfferAsync(quantity: 10);
        var key = ShopFixture.NewKey();
        await shop.AddAsync(key, offered.ProductId, 3);
        shop.Clock.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromTicks(1));
        await shop.RunJobAsync<ExpireHoldsJob>();
        Assert.Equal((0, 3), await shop.StockAsync(offered.ProductId));
        shop.Clock.Advance(TimeSpan.FromTicks(1));
        await shop.RunJobAsync<ExpireHoldsJob>();
        await shop.RunJobAsync<ExpireHoldsJob>();
        Assert.Equal((0, 0), await shop.StockAsync(offered.ProductId));
        var cart = await shop.CartAsync(key);
        Assert.Equal((CartLineState.HoldExpired, 3), (cart.Lines[0].State, cart.Lines[0].Quantity));
        Assert.Null(cart.ExpiresAt);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Retake_EndedHold_TakesPlacesAgainAtTodaysPrice(bool swept)
    {
        var offered = await shop.OfferAsync(quantity: 10);
        var key = ShopFixture.NewKey();
        await shop.AddAsync(key, offered.ProductId, 3);
        shop.Clock.Advance(TimeSpan.FromMinutes(16));
        if (swept) await shop.RunJobAsync<ExpireHoldsJob>();
        await shop.ReadAsync(db => db.Set<Product>().Where(p => p.Id == offered.ProductId).ExecuteUpdateAsync(s => s.SetProperty(p => p.PriceMinor, 90_000)));
        var result = await shop.UseAsync((CartService carts) => carts.RetakeAsync(key, default));
        var line = Assert.Single(result.Lines);
        Assert.Equal((HoldOutcome.Held, 85_000L, 90_000L), (line.Outcome, line.OldPrice.MinorUnits, line.NewPrice.MinorUnits));
        Assert.False(result.NothingChanged);
        Assert.Equal((0, 3), await shop.StockAsync(offered.ProductId));
        Assert.Equal(270_000, (await shop.CartAsync(key)).Totals.TotalPrice.MinorUnits);
    }

    [Fact]
    public async Task Extend_Twice_GivesMoreTimeOnce()
    {
        var offered = await shop.OfferAsync(quantity: 10);
        var key = ShopFixture.NewKey();
        await shop.AddAsync(key, offered.ProductId);
        shop.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(shop.Clock.Now.AddMinutes(15), await shop.UseAsync((CartService carts) => carts.ExtendAsync(key, default)));
        Assert.Null(await shop.UseAsync((CartService carts) => carts.ExtendAsync(key, default)));
        Assert.False((await shop.CartAsync(key)).CanExtend);
    }

    [Fact]
    public async Task Add_EventWithApproval_NeedsAnApprovedApplication()
    {
        var offered = await shop.OfferAsync(quantity: 10, shape: (e, _) => e.Configure(new() { ApprovalRequired = true }, default, hide: false));
        Assert.Equal(HoldOutcome.ApprovalNeeded, (await shop.AddAsync(ShopFixture.NewKey(), offered.ProductId)).Outcome);
        Assert.Equal(HoldOutcome.ApprovalNeeded, (await shop.AddAsync(ShopFixture.NewKey(), offered.ProductId, token: Codes.NewToken())).Outcome);
        var request = EventPortal.Registrations.Requests.EventRequest.Apply(
            offered.OrganizationId, offered.EventId, null, null, new() { FirstName = "Оксана", LastName = "Шевчук", Email = ShopFixture.NewEmail() }, [], shop.Clock.Now);
        request.Approve();
        await shop.InsertAsync(request);
        var key = ShopFixture.NewKey();
        Assert.Equal(HoldOutcome.Held, (await shop.AddAsync(key, offered.ProductId, token: request.ApprovalToken)).Outcome);
        // the link is opened again: still one place
        Assert.Equal(HoldOutcome.Held, (await shop.AddAsync(key, offered.ProductId, token: request.ApprovalToken)).Outcome);
        Assert.Equal(1, (await shop.CartAsync(key)).Lines.Single().Quantity);
    }

    [Theory]
    [InlineData("ended", OfferState.Ended)]
    [InlineData("notYet", OfferState.NotYet)]
    [InlineData("closed", OfferState.RegistrationClosed)]
    [InlineData("inactive", OfferState.Inactive)]
    [InlineData("off", OfferState.Unavailable)]
    public async Task Add_NotForSale_SaysWhy(string reason, OfferState expected)
    {
        var offered = await shop.OfferAsync(shape: (e, ticket) =>
        {
            if (reason == "ended") ticket.SellBetween(null, shop.Clock.Now);
            if (reason == "notYet") ticket.SellBetween(shop.Clock.Now.AddTicks(10), null);
            if (reason == "closed") e.CloseRegistration(closed: true);
            if (reason == "inactive") ticket.Deactivate();
            if (reason == "off") e.Switch(active: false);
        });
        var result = await shop.AddAsync(ShopFixture.NewKey(), offered.ProductId);
        Assert.Equal((HoldOutcome.NotForSale, expected), (result.Outcome, result.State));
    }

    [Fact]
    public async Task GetOrCreate_TenAtOnce_MakeOneCart()
    {
        var key = new CartKey(await shop.NewUserAsync(), null);
        var ids = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => shop.UseAsync((CartService carts) => carts.GetOrCreateAsync(key, default)))));
        Assert.Single(ids.Distinct());
    }

    [Fact]
    public async Task Merge_GuestWithSameTicket_JoinsLinesAndKeepsHolds()
    {
        var (shared, own) = (await shop.OfferAsync(quantity: 10), await shop.OfferAsync(quantity: 10));
        var (guest, user) = (ShopFixture.NewKey(), new CartKey(await shop.NewUserAsync(), null));
        await shop.AddAsync(user, shared.ProductId, 2);
        await shop.AddAsync(guest, shared.ProductId, 3);
        await shop.AddAsync(guest, own.ProductId, 1);
        await shop.UseAsync((CartService carts) => carts.MergeAsync(guest.SessionKey!, user.UserId!.Value, default));
        var cart = await shop.CartAsync(user);
        Assert.Equal([1, 5], cart.Lines.Select(l => l.Quantity).Order());
        Assert.All(cart.Lines, l => Assert.Equal(CartLineState.Held, l.State));
        Assert.True((await shop.CartAsync(guest)).IsEmpty);
        Assert.Equal((0, 5), await shop.StockAsync(shared.ProductId));
        await shop.AssertSoundAsync();
    }

    [Fact]
    public async Task Merge_UserWithoutCart_GetsTheGuests()
    {
        var offered = await shop.OfferAsync(quantity: 10);
        var (guest, user) = (ShopFixture.NewKey(), new CartKey(await shop.NewUserAsync(), null));
        await shop.AddAsync(guest, offered.ProductId, 3);
        await shop.UseAsync((CartService carts) => carts.MergeAsync(guest.SessionKey!, user.UserId!.Value, default));
        Assert.Equal(3, (await shop.CartAsync(user)).Lines.Single().Quantity);
    }

    [Fact]
    public async Task Totals_EarlyPriceAndPromocode_AddUp()
    {
        var offered = await shop.OfferAsync(price: 85_000, shape: (_, ticket) => ticket.Offer(new(85_000, Currency.Uah), new Money(68_000, Currency.Uah), null));
        var code = await shop.NewCodeAsync(offered.OrganizationId, percent: 15);
        var key = ShopFixture.NewKey();
        await shop.AddAsync(key, offered.ProductId, 2);
        var applied = await shop.UseAsync((CartService carts) => carts.ApplyPromocodeAsync(key, " " + code.Code.ToLowerInvariant(), default));
        Assert.Equal(20_400, applied.Saved.MinorUnits);
        var totals = (await shop.CartAsync(key)).Totals;
        Assert.Equal(
            (170_000, 34_000, 20_400, 115_600),
            (totals.TotalClearPrice.MinorUnits, totals.TotalSaleDiff.MinorUnits, totals.TotalPromocodeDiff.MinorUnits, totals.TotalPrice.MinorUnits));
    }

    private Task<HoldResult> ChangeAsync(CartKey key, Guid item, int quantity) =>
        shop.UseAsync((CartService carts) => carts.ChangeQuantityAsync(key, item, quantity, default));
}
