using EventPortal.Notifications.DevMailbox;
using EventPortal.Sales.Holds;
using EventPortal.Tests.Support;
using EventPortal.Tests.Walks;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Faults;

/// <summary>Two servers on one database sell the same places, run the same jobs and send the same letters.</summary>
public sealed class TwoServersTests(PortalHost first) : IClassFixture<PortalHost>, IAsyncLifetime
{
    private PortalHost second = null!;

    public async ValueTask InitializeAsync() => second = await first.StartAnotherAsync();

    public ValueTask DisposeAsync() => second.DisposeAsync();

    [Fact]
    public async Task Buy_SixtyBuyersOverBothServers_TwentyPlacesAreSoldOnceAndTwentyLettersGoOut()
    {
        var show = await new Stage(first.Services).OpenAsync("Останні двадцять", quantity: 20);
        var bought = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => BuyAsync(i % 2 == 0 ? first : second, show)));

        Assert.Equal(20, bought.Count(b => b));
        var truth = new Truth(second.Services);
        await Truth.WhenAsync(async () => await truth.ConfirmedOrdersAsync(show) == 20, "20 confirmed orders");
        await truth.AssertSoldAsync(show, 20);
        await Truth.WhenAsync(async () => (await LettersAsync(show)).Count >= 20, "20 letters");
        // a second letter would follow within a breath: both servers look at the outbox
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        var letters = await LettersAsync(show);
        Assert.Equal(20, letters.Count);
        Assert.Equal(20, letters.Distinct().Count());
    }

    [Fact]
    public async Task Hold_OnOneServer_IsSeenOnTheOther_AndLapsesOnceForBoth()
    {
        var stage = new Stage(first.Services);
        var show = await stage.OpenAsync("Одне місце", quantity: 1);
        Assert.True(await new Shopper(first.Services).HoldAsync(show.ProductId));
        Assert.False(await new Shopper(second.Services).HoldAsync(show.ProductId));

        var past = TimeProvider.System.GetUtcNow().AddSeconds(-1);
        await stage.UseAsync(db => db.Set<Reservation>().Where(r => r.ProductId == show.ProductId).ExecuteUpdateAsync(s => s.SetProperty(r => r.ExpiresAt, past)));
        await Task.WhenAll(stage.RunJobAsync<ExpireHoldsJob>(), new Stage(second.Services).RunJobAsync<ExpireHoldsJob>());

        Assert.Equal(0, (await new Truth(first.Services).StockAsync(show)).ReservedCount);
        var late = new Shopper(second.Services);
        Assert.True(await late.HoldAsync(show.ProductId));
        Assert.False(await new Shopper(first.Services).HoldAsync(show.ProductId));
    }

    private static async Task<bool> BuyAsync(PortalHost server, Show show)
    {
        var shopper = new Shopper(server.Services);
        if (!await shopper.HoldAsync(show.ProductId)) return false;
        await shopper.PlaceAsync();
        var page = await shopper.StartPayingAsync(server.Address);
        using var answer = await (await Shopper.AtBankAsync(server.NewClient(), page))();
        return (int)answer.StatusCode is 302;
    }

    private Task<List<string>> LettersAsync(Show show) => new Stage(first.Services).UseAsync(db =>
        db.Set<DevMail>().Where(m => m.Subject.Contains(show.Title)).Select(m => m.To).ToListAsync());
}
