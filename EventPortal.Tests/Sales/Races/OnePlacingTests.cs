using System.Text.RegularExpressions;
using EventPortal.Sales.Carts;
using EventPortal.Sales.Checkout;
using EventPortal.Sales.Orders;
using EventPortal.Sales.Promocodes;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Sales.Races;

public sealed partial class OnePlacingTests(ShopFixture shop) : IClassFixture<ShopFixture>
{
    [Fact]
    public async Task Place_SameFormEightTimesAtOnce_MakesOneOrder()
    {
        var offered = await shop.OfferAsync(quantity: 10);
        var key = ShopFixture.NewKey();
        await shop.AddAsync(key, offered.ProductId, 2);
        var form = await shop.FormAsync(key);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => shop.PlaceAsync(form, key))));
        var secrets = outcomes.Select(o => Assert.Single(Assert.IsType<PlaceOutcome.Placed>(o).Orders).Secret).Distinct();
        Assert.Single(secrets);
        Assert.Equal((0, 2), await shop.StockAsync(offered.ProductId));
        Assert.Equal(1, await shop.ReadAsync(db => db.Set<Order>().CountAsync(o => o.OrganizationId == offered.OrganizationId)));
        await shop.AssertSoundAsync();
    }

    [Fact]
    public async Task Place_TwoTabsWithFormsOfTheirOwn_MakeOneOrder()
    {
        var offered = await shop.OfferAsync(quantity: 10);
        var key = ShopFixture.NewKey();
        await shop.AddAsync(key, offered.ProductId);
        var (first, second) = (await shop.FormAsync(key), await shop.FormAsync(key));
        var outcomes = await Task.WhenAll(Task.Run(() => shop.PlaceAsync(first, key)), Task.Run(() => shop.PlaceAsync(second, key)));
        Assert.Single(outcomes.Select(o => Assert.Single(Assert.IsType<PlaceOutcome.Placed>(o).Orders).OrderId).Distinct());
        Assert.Equal((0, 1), await shop.StockAsync(offered.ProductId));
    }

    [Fact]
    public async Task Place_OldFormOfAnother_IsNotTheirs()
    {
        var offered = await shop.OfferAsync();
        var key = ShopFixture.NewKey();
        await shop.AddAsync(key, offered.ProductId);
        var form = await shop.FormAsync(key);
        await shop.PlaceAsync(form, key);
        Assert.IsType<PlaceOutcome.CartEmpty>(await shop.PlaceAsync(form, ShopFixture.NewKey()));
    }

    [Fact]
    public async Task Place_TwentyBuyersWithACodeForOne_OneGetsIt()
    {
        var offered = await shop.OfferAsync();
        var code = await shop.NewCodeAsync(offered.OrganizationId, limit: 1);
        var ready = new List<(CheckoutForm Form, CartKey Key)>();
        for (var i = 0; i < 20; i++)
        {
            var key = ShopFixture.NewKey();
            await shop.AddAsync(key, offered.ProductId);
            var view = await shop.UseAsync((CartService carts) => carts.ApplyPromocodeAsync(key, code.Code, default));
            Assert.Equal(PromocodeOutcome.Applied, view.Verdict.Outcome);
            ready.Add((await shop.FormAsync(key), key));
        }
        var outcomes = await Task.WhenAll(ready.Select(r => Task.Run(() => shop.PlaceAsync(r.Form, r.Key))));
        Assert.Single(outcomes.OfType<PlaceOutcome.Placed>());
        Assert.Equal(19, outcomes.OfType<PlaceOutcome.PromocodeRefused>().Count());
        Assert.Equal(1, (await shop.FindAsync<Promocode>(code.Id))!.CurrentUse);
        await shop.AssertSoundAsync();
    }

    [Fact]
    public async Task Place_FiftyBuyersAtOnce_NumbersAreUniqueAndOfTheDay()
    {
        var offered = await shop.OfferAsync();
        var orders = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => shop.BuyAsync(offered.ProductId))));
        Assert.Equal(50, orders.Select(o => o.Number).Distinct().Count());
        Assert.All(orders, o => Assert.Matches(NumberOfTheDay(), o.Number));
    }

    [Fact]
    public async Task Place_SameParticipantInTwoCartsAtOnce_OneIsToldSo()
    {
        var offered = await shop.OfferAsync(quantity: 10);
        var email = ShopFixture.NewEmail();
        var ready = new List<(CheckoutForm Form, CartKey Key)>();
        for (var i = 0; i < 6; i++)
        {
            var key = ShopFixture.NewKey();
            await shop.AddAsync(key, offered.ProductId);
            var form = await shop.FormAsync(key);
            form.Customer.Email = email;
            ready.Add((form, key));
        }
        var outcomes = await Task.WhenAll(ready.Select(r => Task.Run(() => shop.PlaceAsync(r.Form, r.Key))));
        Assert.Single(outcomes.OfType<PlaceOutcome.Placed>());
        Assert.All(outcomes.OfType<PlaceOutcome.AlreadyRegistered>(), o => Assert.Equal(email, Assert.Single(o.Participants).Email));
        Assert.Equal(5, outcomes.OfType<PlaceOutcome.AlreadyRegistered>().Count());
        await shop.AssertSoundAsync();
    }

    [GeneratedRegex(@"^OR-201126-\d{3,}$", RegexOptions.None, 500)]
    private static partial Regex NumberOfTheDay();
}
