using System.Diagnostics;
using EventPortal.Catalog.Products;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Orders;
using EventPortal.Tests.Support;
using EventPortal.Tests.Walks;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Faults;

/// <summary>What the database says in the end.</summary>
internal sealed class Truth(IServiceProvider services)
{
    private readonly Stage stage = new(services);

    public Task<int> ConfirmedOrdersAsync(Show show) =>
        stage.UseAsync(db => db.Set<Order>().CountAsync(o => o.Status == OrderStatus.Confirmed && o.Items.Any(i => i.EventId == show.EventId)));

    public Task<List<Registration>> PlacesAsync(Show show) =>
        stage.UseAsync(db => db.Set<Registration>().AsNoTracking().Where(r => r.EventId == show.EventId && r.Status == RegistrationStatus.Confirmed).ToListAsync());

    public Task<Product> StockAsync(Show show) => stage.UseAsync(db => db.Set<Product>().AsNoTracking().SingleAsync(p => p.Id == show.ProductId));

    /// <summary>Exactly so many places are sold, each to one order, and every promise between counters, orders and payments holds.</summary>
    public async Task AssertSoldAsync(Show show, int count)
    {
        var places = await PlacesAsync(show);
        Assert.Equal(count, places.Count);
        Assert.Equal(count, places.Select(p => p.OrderId).Distinct().Count());
        Assert.Equal(count, await ConfirmedOrdersAsync(show));
        var stock = await StockAsync(show);
        Assert.Equal((count, 0), (stock.SoldCount, stock.ReservedCount));
        Assert.Empty(await services.SweepAsync(s => s.FindAsync(default)));
    }

    public static async Task WhenAsync(Func<Task<bool>> reached, string what, int seconds = 60)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed.TotalSeconds < seconds; await Task.Delay(100))
            if (await reached()) return;
        Assert.Fail($"Not within {seconds} s: {what}");
    }
}
