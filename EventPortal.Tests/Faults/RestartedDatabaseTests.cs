using System.Collections.Concurrent;
using System.Net;
using EventPortal.Sales.Orders;
using EventPortal.Tests.Support;
using EventPortal.Tests.Walks;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Faults;

/// <summary>PostgreSQL ends hard under a portal that sells.</summary>
public sealed class RestartedDatabaseTests
{
    [Fact]
    public async Task Restart_WhileOrdersArePlaced_LosesNoConfirmedOrderAndThePortalRecoversByItself()
    {
        await using var server = new PostgresServer { IsDurable = true };
        await server.InitializeAsync();
        await using var portal = new PortalHost(server);
        await portal.InitializeAsync();
        var show = await new Stage(portal.Services).OpenAsync("Під час перезапуску", price: 0, quantity: 500);
        var confirmed = new ConcurrentBag<string>();
        using var end = new CancellationTokenSource();
        var buying = Enumerable.Range(0, 3).Select(_ => BuyUntilAsync(portal, show, confirmed, end.Token)).ToList();

        await Truth.WhenAsync(() => Task.FromResult(confirmed.Count >= 5), "five orders before the crash");
        await server.RestartHardAsync(TimeSpan.FromSeconds(1));
        var before = confirmed.Count;
        await Truth.WhenAsync(() => Task.FromResult(confirmed.Count >= before + 5), "five orders after the crash");
        await end.CancelAsync();
        await Task.WhenAll(buying);

        await Truth.WhenAsync(async () => (await portal.Client.GetAsync("/health/ready")).StatusCode is HttpStatusCode.OK, "ready again");
        var kept = await new Stage(portal.Services).UseAsync(db => db.Set<Order>().Where(o => o.Status == OrderStatus.Confirmed).Select(o => o.Number).ToListAsync());
        Assert.Empty(confirmed.Except(kept));
        var sold = (await new Truth(portal.Services).PlacesAsync(show)).Count;
        Assert.Equal(kept.Count, sold);
        Assert.Equal(sold, (await new Truth(portal.Services).StockAsync(show)).SoldCount);
    }

    private static async Task BuyUntilAsync(PortalHost portal, Show show, ConcurrentBag<string> confirmed, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            try
            {
                var shopper = new Shopper(portal.Services);
                if (await shopper.HoldAsync(show.ProductId)) confirmed.Add((await shopper.PlaceAsync()).Number);
            }
            catch (Exception e) when (e is DbUpdateException or Npgsql.NpgsqlException or InvalidOperationException or System.Net.Sockets.SocketException)
            {
                // this one was told of an error, and nothing was promised to it
                await Task.Delay(50, CancellationToken.None);
            }
        }
    }
}
