using EventPortal.Sales.Carts;
using EventPortal.Shared.Domain;
using Xunit;

namespace EventPortal.Tests.Sales.Carts;

/// <summary>A guest's cart goes to another device by a short-lived link.</summary>
public sealed class CartTransferTests(ShopFixture shop) : IClassFixture<ShopFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Take_EmptyDevice_HasTheCartWithItsHoldAndTheFirstHasItNoMore()
    {
        var (first, second, product) = (ShopFixture.NewKey(), ShopFixture.NewKey(), (await shop.OfferAsync(quantity: 5)).ProductId);
        await shop.AddAsync(first, product, 3);
        var until = (await shop.CartAsync(first)).ExpiresAt;
        var link = (await OfferAsync(first))!;

        Assert.False((await LookAsync(link.Token, second))!.IsVisitors);
        Assert.True(await TakeAsync(link.Token, second));

        var cart = await shop.CartAsync(second);
        Assert.Equal((3, CartLineState.Held, until), (Assert.Single(cart.Lines).Quantity, cart.Lines[0].State, cart.ExpiresAt));
        Assert.True((await shop.CartAsync(first)).IsEmpty);
        Assert.Equal((0, 3), await shop.StockAsync(product));
        await shop.AssertSoundAsync();
    }

    [Fact]
    public async Task Take_DeviceWithACart_JoinsBoth()
    {
        var (first, second) = (ShopFixture.NewKey(), ShopFixture.NewKey());
        var (shared, own) = (await shop.OfferAsync(quantity: 10), await shop.OfferAsync(quantity: 10));
        await shop.AddAsync(first, shared.ProductId, 2);
        await shop.AddAsync(second, shared.ProductId, 1);
        await shop.AddAsync(second, own.ProductId, 1);

        Assert.True(await TakeAsync((await OfferAsync(first))!.Token, second));

        Assert.Equal([1, 3], (await shop.CartAsync(second)).Lines.Select(l => l.Quantity).Order());
        Assert.True((await shop.CartAsync(first)).IsEmpty);
        Assert.Equal((0, 3), await shop.StockAsync(shared.ProductId));
        await shop.AssertSoundAsync();
    }

    [Fact]
    public async Task Take_SignedIn_BecomesTheUsers()
    {
        var (guest, user) = (ShopFixture.NewKey(), new CartKey(await shop.NewUserAsync(), null));
        await shop.AddAsync(guest, (await shop.OfferAsync()).ProductId, 2);

        Assert.True(await TakeAsync((await OfferAsync(guest))!.Token, user));

        Assert.Equal(2, Assert.Single((await shop.CartAsync(user)).Lines).Quantity);
    }

    [Fact]
    public async Task Take_ManyDevicesAtOnce_OneHasIt()
    {
        var (first, product) = (ShopFixture.NewKey(), (await shop.OfferAsync(quantity: 4)).ProductId);
        await shop.AddAsync(first, product, 4);
        var link = (await OfferAsync(first))!;
        var others = Enumerable.Range(0, 8).Select(_ => ShopFixture.NewKey()).ToList();

        var taken = await Task.WhenAll(others.Select(o => TakeAsync(link.Token, o)));

        Assert.Single(taken, t => t);
        Assert.Single(await Task.WhenAll(others.Select(shop.CartAsync)), c => !c.IsEmpty);
        Assert.Equal((0, 4), await shop.StockAsync(product));
        await shop.AssertSoundAsync();
    }

    [Fact]
    public async Task Take_LinkThatIsOldUsedReplacedOrGuessed_GivesNothing()
    {
        var (first, second, product) = (ShopFixture.NewKey(), ShopFixture.NewKey(), (await shop.OfferAsync()).ProductId);
        await shop.AddAsync(first, product);
        var replaced = (await OfferAsync(first))!;
        var old = (await OfferAsync(first))!;
        Assert.False(await TakeAsync(replaced.Token, second));
        Assert.False(await TakeAsync(Codes.NewToken(), second));
        Assert.False(await TakeAsync("", second));
        shop.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.False(await TakeAsync(old.Token, second));
        Assert.Null(await LookAsync(old.Token, second));
        var used = (await OfferAsync(first))!;
        Assert.True(await TakeAsync(used.Token, second));
        Assert.False(await TakeAsync(used.Token, ShopFixture.NewKey()));
        Assert.Single((await shop.CartAsync(second)).Lines);
    }

    [Fact]
    public async Task Take_OnTheSameDevice_ChangesNothing()
    {
        var key = ShopFixture.NewKey();
        await shop.AddAsync(key, (await shop.OfferAsync()).ProductId);
        var link = (await OfferAsync(key))!;

        Assert.True((await LookAsync(link.Token, key))!.IsVisitors);
        Assert.True(await TakeAsync(link.Token, key));

        Assert.Single((await shop.CartAsync(key)).Lines);
    }

    [Fact]
    public async Task Offer_NothingToMove_MakesNoLink()
    {
        Assert.Null(await OfferAsync(ShopFixture.NewKey()));
        var user = new CartKey(await shop.NewUserAsync(), null);
        await shop.AddAsync(user, (await shop.OfferAsync()).ProductId);
        Assert.Null(await OfferAsync(user));
    }

    private Task<CartLink?> OfferAsync(CartKey key) => shop.UseAsync((CartTransfer transfer) => transfer.OfferAsync(key, Token));

    private Task<LinkedCart?> LookAsync(string token, CartKey key) => shop.UseAsync((CartTransfer transfer) => transfer.LookAsync(token, key, Token));

    private Task<bool> TakeAsync(string token, CartKey key) => shop.UseAsync((CartTransfer transfer) => transfer.TakeAsync(token, key, Token));
}
