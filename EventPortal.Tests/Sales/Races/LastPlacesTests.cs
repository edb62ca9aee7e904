using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Products;
using EventPortal.Operations.Sweep;
using EventPortal.Sales.Checkout;
using EventPortal.Sales.Holds;
using EventPortal.Shared.Data;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Sales.Races;

/// <summary>300 buyers, 100 places, all at once: from the cart through the order to the confirmed place. One server saves them together.</summary>
public sealed class LastPlacesTests(ShopFixture shop) : IClassFixture<ShopFixture>
{
    [Fact]
    public async Task Buy_300BuyersOf100Places_ExactlyHundredAreConfirmed()
    {
        var offered = await shop.OfferAsync(quantity: 100);
        var confirmed = await Rush.BuyAsync(shop, offered.ProductId, buyers: 300);
        Assert.Equal(100, confirmed);
        Assert.Equal((100, 0), await shop.StockAsync(offered.ProductId));
        await shop.AssertSoundAsync();
    }

    [Fact]
    public async Task Add_TwoCartsWithTheSameProductsInOppositeOrder_NeverDeadlocks()
    {
        var (first, second) = (await shop.OfferAsync(price: 0, quantity: 400), await shop.OfferAsync(price: 0, quantity: 400));
        var outcomes = await Rush.RunAsync(60, async i =>
        {
            var key = ShopFixture.NewKey();
            Guid[] products = i % 2 == 0 ? [first.ProductId, second.ProductId] : [second.ProductId, first.ProductId];
            foreach (var product in products) await shop.AddAsync(key, product, 2);
            return await shop.PlaceAsync(await shop.FormAsync(key), key);
        });
        Assert.All(outcomes, o => Assert.Equal(2, Assert.IsType<PlaceOutcome.Placed>(o).Orders.Count));
        Assert.Equal((120, 0), await shop.StockAsync(first.ProductId));
        Assert.Equal((120, 0), await shop.StockAsync(second.ProductId));
        await shop.AssertSoundAsync();
    }
}

/// <summary>The same where only the database decides.</summary>
public sealed class LastPlacesOnManyServersTests(ManyServersShop shop) : IClassFixture<ManyServersShop>
{
    [Fact]
    public async Task Buy_300BuyersOf100Places_ExactlyHundredAreConfirmed()
    {
        var offered = await shop.OfferAsync(quantity: 100);
        Assert.Equal(100, await Rush.BuyAsync(shop, offered.ProductId, buyers: 300));
        Assert.Equal((100, 0), await shop.StockAsync(offered.ProductId));
        await shop.AssertSoundAsync();
    }
}

/// <summary>The negative control: the same rush over a stock that looks before it writes must oversell, or the test above proves nothing.</summary>
public sealed class LastPlacesWithoutGuardTests(UnguardedShopFixture shop) : IClassFixture<UnguardedShopFixture>
{
    [Fact]
    public async Task Buy_StockReadsThenWrites_SellsMoreThanThereIs()
    {
        await shop.ReadAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE catalog.\"Products\" DROP CONSTRAINT \"CK_Products_Capacity\""));
        var offered = await shop.OfferAsync(quantity: 100);
        var confirmed = await Rush.BuyAsync(shop, offered.ProductId, buyers: 300);
        Assert.True(confirmed > 100, $"{confirmed} of 100 places were sold: the rush is too slow to show a race.");
        var broken = await shop.SendAs(TestUsers.Admin, (SweepService sweep) => sweep.FindAsync(default));
        Assert.Contains(broken, b => b.Check == "sales.capacity");
    }
}

/// <summary>Each buyer comes to a server of their own: nobody waits in one queue with another.</summary>
public class ManyServersShop(PostgresServer server) : ShopFixture(server)
{
    protected override void ConfigureServices(IServiceCollection services)
    {
        base.ConfigureServices(services);
        services.AddScoped<HoldQueue>();
        services.AddScoped<PlacingQueue>();
    }
}

public sealed class UnguardedShopFixture(PostgresServer server) : ManyServersShop(server)
{
    protected override void ConfigureServices(IServiceCollection services)
    {
        base.ConfigureServices(services);
        services.AddSingleton<IStock, UnguardedStock>();
    }
}

/// <summary>What a stock must not be: it reads, decides, and writes.</summary>
internal sealed class UnguardedStock : IStock
{
    public async Task<bool> HoldAsync(AppDbContext db, Guid productId, int count, CancellationToken cancellationToken)
    {
        var product = await Rows(db, productId).AsNoTracking().SingleAsync(cancellationToken);
        if (product.Available < count) return false;
        // the pause that a busy server makes by itself, so that the race does not hang on the machine's speed
        await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
        return await Rows(db, productId).ExecuteUpdateAsync(s => s.SetProperty(p => p.ReservedCount, p => p.ReservedCount + count), cancellationToken) == 1;
    }

    public Task<bool> RetakeAsync(AppDbContext db, Guid productId, int count, CancellationToken cancellationToken) =>
        HoldAsync(db, productId, count, cancellationToken);

    public Task ReleaseAsync(AppDbContext db, Guid productId, int count, CancellationToken cancellationToken) =>
        Rows(db, productId).ExecuteUpdateAsync(s => s.SetProperty(p => p.ReservedCount, p => p.ReservedCount - count), cancellationToken);

    public Task SellAsync(AppDbContext db, Guid productId, int count, CancellationToken cancellationToken) => Rows(db, productId).ExecuteUpdateAsync(
        s => s.SetProperty(p => p.ReservedCount, p => p.ReservedCount - count).SetProperty(p => p.SoldCount, p => p.SoldCount + count), cancellationToken);

    public Task ReturnAsync(AppDbContext db, Guid productId, int count, CancellationToken cancellationToken) =>
        Rows(db, productId).ExecuteUpdateAsync(s => s.SetProperty(p => p.SoldCount, p => p.SoldCount - count), cancellationToken);

    private static IQueryable<Product> Rows(AppDbContext db, Guid productId) => db.Set<Product>().AcrossTenants().Where(p => p.Id == productId);
}

internal static class Rush
{
    /// <returns>How many buyers have a confirmed place.</returns>
    public static async Task<int> BuyAsync(ShopFixture shop, Guid productId, int buyers)
    {
        var bought = await RunAsync(buyers, async _ =>
        {
            var key = ShopFixture.NewKey();
            if (!(await shop.AddAsync(key, productId)).IsHeld) return 0;
            if (await shop.PlaceAsync(await shop.FormAsync(key), key) is not PlaceOutcome.Placed { Orders: [var order] }) return 0;
            await shop.PayAsync(order);
            return 1;
        });
        return bought.Sum();
    }

    /// <summary>All at once, of whom so many are inside the database at a moment as a server's pool would let in.</summary>
    public static async Task<TResult[]> RunAsync<TResult>(int count, Func<int, Task<TResult>> act)
    {
        using var pool = new SemaphoreSlim(32);
        return await Task.WhenAll(Enumerable.Range(0, count).Select(i => Task.Run(async () =>
        {
            await pool.WaitAsync();
            try
            {
                return await act(i);
            }
            finally
            {
                pool.Release();
            }
        })));
    }
}
