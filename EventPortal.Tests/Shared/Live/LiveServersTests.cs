using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Products;
using EventPortal.CheckIns;
using EventPortal.Sales.Components;
using EventPortal.Shared.Data;
using EventPortal.Shared.Live;
using EventPortal.Tests.CheckIns;
using EventPortal.Tests.Faults;
using EventPortal.Tests.Support;
using EventPortal.Tests.Walks;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Shared.Live;

/// <summary>What happens on one server is shown on the other by itself, at the price of one reading. How soon is shown by the benchmark <c>live</c>.</summary>
public sealed class LiveServersTests(LiveHost first) : IClassFixture<LiveHost>
{
    /// <summary>Readings or renderings: what one change may cost, however many look on.</summary>
    private const int Few = 20;

    private Stage Stage => new(first.Services);

    [Fact]
    public async Task Hold_OnOneServer_IsShownOnTheOther()
    {
        var show = await Stage.OpenAsync("Наживо", quantity: 9);
        using var watcher = Watch.Picker(first.Second, show);
        await watcher.UntilAsync(p => p.Left() == 9, "9 places");

        for (var left = 8; left >= 5; left--)
        {
            Assert.True(await new Shopper(first.Services).HoldAsync(show.ProductId));
            await watcher.UntilAsync(p => p.Left() == left, $"{left} places");
        }
    }

    [Fact]
    public async Task LastPlaceHeldAndGivenBack_SaysSoldOutAndComesBack()
    {
        var show = await Stage.OpenAsync("Єдине місце", quantity: 1);
        using var watcher = Watch.Picker(first.Second, show);
        await watcher.UntilAsync(p => p.Left() == 1, "a place");

        Assert.True(await new Shopper(first.Services).HoldAsync(show.ProductId));
        await watcher.UntilAsync(p => State(p) is OfferState.AllHeld, "all held");
        await Stage.EndHoldsAsync(show);
        await watcher.UntilAsync(p => State(p) is OfferState.OnSale, "free again");
    }

    [Fact]
    public async Task SaleBegins_ByItself_IsShownWithoutAnyChange()
    {
        var show = await Stage.OpenAsync("Старт продажу", quantity: 5);
        var start = TimeProvider.System.GetUtcNow().AddSeconds(5);
        await Stage.UseAsync(async db =>
        {
            (await db.FindAsync<TicketType>(show.ProductId))!.SellBetween(start, null);
            return await db.SaveChangesAsync();
        });
        using var watcher = Watch.Picker(first.Second, show);
        await watcher.UntilAsync(p => State(p) is OfferState.NotYet, "not yet");
        await watcher.UntilAsync(p => State(p) is OfferState.OnSale, "on sale");

        Assert.True(TimeProvider.System.GetUtcNow() >= start);
    }

    [Fact]
    public async Task CheckIn_AtOneDoor_IsCountedAtTheOthers()
    {
        var world = new DoorWorld(first.ReadAsync, TimeProvider.System.GetUtcNow());
        var at = await world.EventAsync();
        var (place, _) = (await world.PlaceAsync(at), await world.PlaceAsync(at, "Софія", "Гриценко"));
        using var door = Watch.Door(first.Second, at.EventId, at.OrganizationId);
        await door.UntilAsync(d => d.Counts is { Came: 0, Expected: 2 }, "nobody came");

        var entry = await InTenantAsync(at.OrganizationId, (CheckInService s) => s.CheckInAsync(at.EventId, place.ConfirmationCode, CheckInMethod.Manual, Keeper, default));
        await door.UntilAsync(d => d.Counts.Came == 1, "one came");
        Assert.Equal("Вхід 2", Assert.Single(door.View!.Recent).ByName);

        await InTenantAsync(at.OrganizationId, async (CheckInService s) =>
        {
            await s.UndoAsync(at.EventId, entry.Entry!.Id, default);
            return true;
        });
        await door.UntilAsync(d => d.Counts.Came == 0, "taken back");
    }

    [Fact]
    public async Task FiveHundredPages_OfOneEvent_CostOneReadingPerChange()
    {
        var show = await Stage.OpenAsync("П’ятсот сторінок", quantity: 50);
        var sql = first.Second.Services.GetRequiredService<SqlCount>();
        var changes = first.Second.Services.GetRequiredService<LiveChanges>();
        var (before, topics) = (sql.Count, changes.Count);
        var watchers = Enumerable.Range(0, 500).Select(_ => Watch.Picker(first.Second, show)).ToList();
        foreach (var watcher in watchers) await watcher.UntilAsync(p => p.Left() == 50, "50 places");
        // two readings: one to learn what to follow, one after it is followed; each asks for the list twice and for the products. On a busy machine some pages
        // come later and are read for once more; one by one they would cost 1,500
        Assert.InRange(sql.Count - before, 1, Few);

        before = sql.Count;
        Assert.True(await new Shopper(first.Services).HoldAsync(show.ProductId));
        foreach (var watcher in watchers) await watcher.UntilAsync(p => p.Left() == 49, "49 places");
        Assert.InRange(sql.Count - before, 1, Few);
        Assert.All(watchers, w => Assert.InRange(w.Shown, 2, Few));

        foreach (var watcher in watchers) watcher.Dispose();
        Assert.Equal(0, first.Second.Services.GetRequiredService<LiveReadings<Guid, LivePicker>>().Count);
        Assert.Equal(topics, changes.Count);
    }

    [Fact]
    public async Task Rush_OnOneEvent_IsReadAFewTimesASecond()
    {
        var show = await Stage.OpenAsync("Наплив", quantity: 60);
        var sql = first.Second.Services.GetRequiredService<SqlCount>();
        using var watcher = Watch.Picker(first.Second, show);
        await watcher.UntilAsync(p => p.Left() == 60, "60 places");
        var (before, begun) = (sql.Count, TimeProvider.System.GetTimestamp());

        await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => new Shopper(first.Services).HoldAsync(show.ProductId)));
        await watcher.UntilAsync(p => State(p) is OfferState.AllHeld, "none left");

        // three questions a reading, a reading in 300 ms at most, one more at either end
        var turns = (TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds / 300) + 2;
        Assert.InRange(sql.Count - before, 1, (int)(3 * turns));
    }

    [Fact]
    public async Task Listener_Killed_ComesBackAndNobodyKeepsAStaleNumber()
    {
        var show = await Stage.OpenAsync("Обрив", quantity: 9);
        using var watcher = Watch.Picker(first.Second, show);
        await watcher.UntilAsync(p => p.Left() == 9, "9 places");

        Assert.Equal(2, await first.KillListenersAsync());
        // told while nobody listens, and so missed
        Assert.True(await new Shopper(first.Services).HoldAsync(show.ProductId));
        await watcher.UntilAsync(p => p.Left() == 8, "8 places after the break");
        Assert.True(await new Shopper(first.Services).HoldAsync(show.ProductId));
        await watcher.UntilAsync(p => p.Left() == 7, "7 places by the new line");
        await Truth.WhenAsync(async () => await first.ListenersAsync() == 2, "two listeners");
    }

    [Fact]
    public async Task RolledBack_Announcement_IsNotTold()
    {
        var topic = CatalogTopics.Product(Guid.CreateVersion7());
        var told = 0;
        using var subscription = first.Second.Services.GetRequiredService<LiveChanges>().Subscribe(topic, _ =>
        {
            Interlocked.Increment(ref told);
            return Task.CompletedTask;
        });

        await AnnounceAsync(topic, commit: false);
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.Equal(0, told);
        await AnnounceAsync(topic, commit: true);
        await Truth.WhenAsync(() => Task.FromResult(told == 1), "told once");
    }

    private static readonly DoorKeeper Keeper = new(null, null, "Вхід 2");

    private static OfferState State(LivePicker picker) => Assert.Single(picker.View!.Rows).Offer.State;

    private Task<int> AnnounceAsync(LiveTopic topic, bool commit) => Stage.UseAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Announce(topic);
        if (commit) await transaction.CommitAsync();
        else await transaction.RollbackAsync();
        return 0;
    });

    private async Task<TResult> InTenantAsync<TService, TResult>(Guid organizationId, Func<TService, Task<TResult>> act)
        where TService : notnull
    {
        await using var scope = first.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().UseSystem("test");
        scope.ServiceProvider.GetRequiredService<TenantContext>().Use(organizationId);
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
