using EventPortal.Catalog.Contracts;
using EventPortal.Sales.Holds;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Sales.Races;

/// <summary>Updates of hot rows go to the database in one way with the commit; what their guards refuse has committed nothing.</summary>
public sealed class HotRowsTests(ShopFixture shop) : IClassFixture<ShopFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Commit_SecondProductHasTooFewPlaces_CommitsNothingAndNamesIt()
    {
        var (plenty, scarce) = (await shop.OfferAsync(quantity: 10), await shop.OfferAsync(quantity: 1));
        var (refused, hold) = await CommitAsync(plenty.ProductId, moves =>
        {
            moves.Hold(plenty.ProductId, 2);
            moves.Hold(scarce.ProductId, 2);
        });
        Assert.Equal(scarce.ProductId, refused);
        Assert.Null(await shop.FindAsync<Reservation>(hold));
        Assert.Equal((0, 0), await shop.StockAsync(plenty.ProductId));
        Assert.Equal((0, 0), await shop.StockAsync(scarce.ProductId));
    }

    [Fact]
    public async Task Commit_EnoughPlaces_CommitsAll()
    {
        var offered = await shop.OfferAsync(quantity: 3);
        var (refused, hold) = await CommitAsync(offered.ProductId, moves => moves.Hold(offered.ProductId, 3));
        Assert.Null(refused);
        Assert.NotNull(await shop.FindAsync<Reservation>(hold));
        Assert.Equal((0, 3), await shop.StockAsync(offered.ProductId));
    }

    [Fact]
    public async Task Commit_SellsWhatNobodyHolds_IsRefused()
    {
        var offered = await shop.OfferAsync(quantity: 3);
        var (refused, _) = await CommitAsync(offered.ProductId, moves => moves.Sell(offered.ProductId, 1));
        Assert.Equal(offered.ProductId, refused);
        Assert.Equal((0, 0), await shop.StockAsync(offered.ProductId));
    }

    /// <returns>The product that was refused, and the id of a hold that was saved before.</returns>
    private Task<(Guid? Refused, Guid Hold)> CommitAsync(Guid productId, Action<SeatMoves> move) => shop.UseAsync((IStock stock) => shop.UseAsync((IEventCounters counters) =>
        shop.ReadAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Token);
            var hold = Reservation.Create(Guid.CreateVersion7(), productId, 1, db.Now.AddMinutes(15), db.Now);
            db.Add(hold);
            await db.SaveChangesAsync(Token);
            var moves = new SeatMoves(stock, counters);
            move(moves);
            var refused = await moves.CommitAsync(db, transaction, Token);
            // like a page's context, this one goes on to read
            if (refused is not null) await transaction.RollbackAsync(Token);
            Assert.True(await db.Set<Reservation>().CountAsync(Token) >= 0);
            return (refused, hold.Id);
        })));
}
