using EventPortal.Catalog.Products;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Carts;
using EventPortal.Sales.Checkout;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Audit;
using EventPortal.Tests.Faults;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Sales.Races;

/// <summary>Buyers of one event who come at once are saved together, and each has what they would have had alone (docs/decisions/0054).</summary>
public sealed class SaleTogetherTests(ShopFixture shop) : IClassFixture<ShopFixture>
{
    // groups that are saved at once
    private const int Groups = 1;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hold_ThatWaitsForOthers_IsSavedWithThem()
    {
        var offered = await shop.OfferAsync(quantity: 20);
        var results = await BehindAsync(
            db => db.LockRowAsync<TicketType>(offered.ProductId, default), _ => shop.AddAsync(ShopFixture.NewKey(), offered.ProductId), later: 8);
        Assert.All(results, r => Assert.Equal(HoldOutcome.Held, r.Outcome));
        Assert.Equal((0, 8 + Groups), await shop.StockAsync(offered.ProductId));
        await AssertTogetherAsync("""SELECT CAST(count(*) AS int) AS "Value" FROM sales."CartItems" WHERE "ProductId" = {0} GROUP BY xmin::text""", offered.ProductId, most: 1);
    }

    [Fact]
    public async Task Hold_OfMoreThanIsLeft_GivesWhatThereIs()
    {
        var offered = await shop.OfferAsync(quantity: 5 + Groups);
        var results = await BehindAsync(
            db => db.LockRowAsync<TicketType>(offered.ProductId, default), _ => shop.AddAsync(ShopFixture.NewKey(), offered.ProductId), later: 8);
        Assert.Equal(5 + Groups, results.Count(r => r.IsHeld));
        Assert.All(results.Where(r => !r.IsHeld), r => Assert.Equal((HoldOutcome.NotEnough, 0), (r.Outcome, r.Available)));
        Assert.Equal((0, 5 + Groups), await shop.StockAsync(offered.ProductId));
    }

    [Fact]
    public async Task Hold_SecondClickOfTheSameBuyer_RaisesTheLine()
    {
        var offered = await shop.OfferAsync(quantity: 20);
        var key = ShopFixture.NewKey();
        var results = await BehindAsync(
            db => db.LockRowAsync<TicketType>(offered.ProductId, default), i => shop.AddAsync(i < Groups ? ShopFixture.NewKey() : key, offered.ProductId), later: 3);
        Assert.All(results, r => Assert.Equal(HoldOutcome.Held, r.Outcome));
        Assert.Equal(3, Assert.Single((await shop.CartAsync(key)).Lines).Quantity);
    }

    [Fact]
    public async Task Place_ThatWaitsForOthers_IsSavedWithThemInTheNameOfEachBuyer()
    {
        var offered = await shop.OfferAsync(quantity: 20);
        var buyers = await BuyersAsync(offered, 8 + Groups);
        var outcomes = await PlaceBehindAsync(buyers);
        var orders = outcomes.Select(o => Assert.Single(Assert.IsType<PlaceOutcome.Placed>(o).Orders)).ToList();
        Assert.Equal(orders.Count, orders.Select(o => o.Number).Distinct().Count());
        await AssertTogetherAsync("""SELECT CAST(count(*) AS int) AS "Value" FROM registrations."Registrations" WHERE "EventId" = {0} GROUP BY xmin::text""", offered.EventId, most: 2);
        foreach (var (order, buyer) in orders.Zip(buyers))
        {
            Assert.Equal(buyer.UserId, (await shop.OrderAsync(order)).UserId);
            var places = await shop.PlacesAsync(order);
            Assert.Equal(buyer.Form.Customer.Email, places[0].Person.Email);
            Assert.Equal(2, places.Count);
            Assert.Equal(buyer.UserId, await AuditedAsync(order.OrderId));
            foreach (var place in places)
            {
                Assert.Equal(buyer.UserId, await AuditedAsync(place.Id));
                Assert.Equal(buyer.UserId, await AuditedAsync(place.EventRequestId!.Value));
            }
        }
    }

    [Fact]
    public async Task Place_BesideACartThatSomebodyHasLocked_WaitsForNobody()
    {
        var offered = await shop.OfferAsync(quantity: 20);
        var buyers = await BuyersAsync(offered, 4);
        var locked = await CartIdAsync(buyers[1]);
        await shop.ReadAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Token);
            await db.LockRowAsync<Cart>(locked, Token);
            var placed = await StartPlacingBehindAsync(buyers);
            await Task.WhenAll(placed.Where((_, i) => i != 1));
            Assert.False(placed[1].IsCompleted);
            await transaction.RollbackAsync(Token);
            Assert.All(await Task.WhenAll(placed), o => Assert.IsType<PlaceOutcome.Placed>(o));
            return true;
        });
    }

    [Fact]
    public async Task Place_BesideAParticipantWhoHasAPlace_IsPlaced()
    {
        var offered = await shop.OfferAsync(quantity: 20);
        var buyers = await BuyersAsync(offered, 4 + Groups);
        buyers[^1].Form.Customer.Email = buyers[0].Form.Customer.Email;
        var outcomes = await PlaceBehindAsync(buyers);
        Assert.All(outcomes.SkipLast(1), o => Assert.IsType<PlaceOutcome.Placed>(o));
        Assert.Equal(buyers[0].Form.Customer.Email, Assert.Single(Assert.IsType<PlaceOutcome.AlreadyRegistered>(outcomes[^1]).Participants).Email);
    }

    [Fact]
    public async Task Place_OfFreePlaces_ConfirmsThemAll()
    {
        var offered = await shop.OfferAsync(price: 0, quantity: 20);
        var outcomes = await PlaceBehindAsync(await BuyersAsync(offered, 4 + Groups));
        foreach (var outcome in outcomes)
            Assert.All(await shop.PlacesAsync(Assert.IsType<PlaceOutcome.Placed>(outcome).Orders[0]), p => Assert.Equal(RegistrationStatus.Confirmed, p.Status));
        Assert.Equal((2 * (4 + Groups), 0), await shop.StockAsync(offered.ProductId));
        await shop.AssertSoundAsync();
    }

    [Fact]
    public async Task Place_OfAHoldThatHasEnded_IsTakenAgainBesideTheOthers()
    {
        var offered = await shop.OfferAsync(quantity: 20);
        var buyers = await BuyersAsync(offered, 3 + Groups);
        var cart = await CartIdAsync(buyers[^1]);
        await shop.ReadAsync(db => db.Set<EventPortal.Sales.Holds.Reservation>().Where(r => r.CartId == cart)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.ExpiresAt, shop.Clock.Now.AddSeconds(-1))));
        Assert.All(await PlaceBehindAsync(buyers), o => Assert.IsType<PlaceOutcome.Placed>(o));
        Assert.Equal((0, 2 * (3 + Groups)), await shop.StockAsync(offered.ProductId));
    }

    private async Task<List<Shopper>> BuyersAsync(Offered offered, int count)
    {
        List<Shopper> buyers = [];
        while (buyers.Count < count)
        {
            var user = await shop.NewUserAsync();
            var key = new CartKey(user, null);
            Assert.True((await shop.AddAsync(key, offered.ProductId, 2)).IsHeld);
            buyers.Add(new(user, key, await shop.FormAsync(key)));
        }
        return buyers;
    }

    private Task<Guid> CartIdAsync(Shopper buyer) => shop.ReadAsync(db => db.Set<Cart>().Where(c => c.UserId == buyer.UserId).Select(c => c.Id).SingleAsync());

    /// <summary>The first group waits for its numbers.</summary>
    private async Task<PlaceOutcome[]> PlaceBehindAsync(List<Shopper> buyers) => await Task.WhenAll(await StartPlacingBehindAsync(buyers));

    private async Task<List<Task<PlaceOutcome>>> StartPlacingBehindAsync(List<Shopper> buyers)
    {
        // the day has its row
        await shop.ReadAsync(db => db.TakeOrderNumbersAsync(1, Token));
        return await StartBehindAsync(
            db => db.Database.ExecuteSqlRawAsync("SELECT * FROM sales.\"OrderDays\" FOR UPDATE", Token),
            i => shop.SendAs(TestUsers.User(buyers[i].UserId), (CheckoutService checkout) => checkout.PlaceAsync(buyers[i].Form, buyers[i].Key, Token)),
            later: buyers.Count - Groups);
    }

    /// <summary>Acts while as many as are saved at once wait for rows that are locked, and lets those go on when all are queued.</summary>
    private Task<List<Task<TResult>>> StartBehindAsync<TResult>(Func<AppDbContext, Task> lockRows, Func<int, Task<TResult>> act, int later) => shop.ReadAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync(Token);
        await lockRows(db);
        List<Task<TResult>> started = [];
        while (started.Count < Groups)
        {
            started.Add(act(started.Count));
            await Truth.WhenAsync(() => shop.ReadAsync(async other => await HeldUpAsync(other) == started.Count), "the group waits for its row");
        }
        while (started.Count < Groups + later)
        {
            started.Add(act(started.Count));
            // meanwhile it has read what it needs and is in the queue
            await Task.Delay(50, Token);
        }
        await transaction.RollbackAsync(Token);
        return started;
    });

    private async Task<TResult[]> BehindAsync<TResult>(Func<AppDbContext, Task> lockRows, Func<int, Task<TResult>> act, int later) =>
        await Task.WhenAll(await StartBehindAsync(lockRows, act, later));

    private static Task<int> HeldUpAsync(AppDbContext db) => db.Database
        .SqlQueryRaw<int>("SELECT CAST(count(*) AS int) AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'").SingleAsync();

    /// <param name="sql">How many rows each transaction saved.</param>
    /// <param name="most">Of one buyer.</param>
    private async Task AssertTogetherAsync(string sql, Guid id, int most)
    {
        var saves = await shop.ReadAsync(db => db.Database.SqlQueryRaw<int>(sql, id).ToListAsync(Token));
        Assert.True(saves.Max() > most, "Nobody was saved with another: " + string.Join(", ", saves));
    }

    private Task<Guid?> AuditedAsync(Guid objectId) => shop.ReadAsync(db => db.Set<AuditEntry>().Where(a => a.ObjectId == objectId).Select(a => a.UserId).SingleAsync());

    private sealed record Shopper(Guid UserId, CartKey Key, CheckoutForm Form);
}
