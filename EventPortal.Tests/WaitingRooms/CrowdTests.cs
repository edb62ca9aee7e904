using EventPortal.Sales.Components;
using EventPortal.Shared.Live;
using EventPortal.Tests.Support;
using EventPortal.WaitingRooms;
using EventPortal.WaitingRooms.Admission;
using EventPortal.WaitingRooms.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace EventPortal.Tests.WaitingRooms;

/// <summary>Pages of an event that are open on a server open its room before anybody has a cart.</summary>
public sealed class CrowdTests(CrowdTests.SmallServer rooms) : IClassFixture<CrowdTests.SmallServer>
{
    [Fact]
    public async Task Look_SoManyPagesOpen_OpensTheRoom_AndItClosesWhenTheyAreGone()
    {
        var hall = await rooms.OpenAsync(mode: RoomMode.ByLoad, perMinute: null);
        var pages = Visit(hall, 3);
        await LookAsync();
        Assert.False(await IsOpenAsync(hall));

        pages.AddRange(Visit(hall, 1));
        await LookAsync();
        Assert.True(await IsOpenAsync(hall));
        // the job of another server has no carts to count, and leaves it open
        await rooms.RunJobAsync<RoomsJob>();
        Assert.True(await IsOpenAsync(hall));

        pages.ForEach(p => p.Dispose());
        await LookAsync();
        rooms.Clock.Advance(RoomWatch.Crowded + TimeSpan.FromSeconds(1));
        await rooms.RunJobAsync<RoomsJob>();
        Assert.False(await IsOpenAsync(hall));
    }

    [Fact]
    public async Task Look_RoomOff_StaysOff()
    {
        var hall = await rooms.OpenAsync(mode: RoomMode.Off, perMinute: null);
        var pages = Visit(hall, 6);
        await LookAsync();
        Assert.False(await IsOpenAsync(hall));
        pages.ForEach(p => p.Dispose());
    }

    private List<IDisposable> Visit(Hall hall, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => rooms.Services.GetRequiredService<LiveReadings<Guid, LivePicker>>().Follow(hall.EventId, _ => { }))];

    private Task LookAsync() => rooms.Services.GetRequiredService<RoomWatch>().LookAsync(TestContext.Current.CancellationToken);

    private Task<bool> IsOpenAsync(Hall hall) => rooms.ReadAsync(db => db.Set<WaitingRoom>().AnyAsync(r => r.Id == hall.RoomId && r.IsOpen));

    /// <summary>Carries four pages of an event.</summary>
    public sealed class SmallServer(PostgresServer server) : RoomFixture(server)
    {
        protected override void ConfigureServices(IServiceCollection services)
        {
            base.ConfigureServices(services);
            services.AddSingleton(Options.Create(new WaitingRoomsOptions { PagesLimit = 4 }));
        }
    }
}
