using EventPortal.Shared.Data;
using EventPortal.Tests.Sales;
using EventPortal.Tests.Sales.Races;
using EventPortal.Tests.Support;
using EventPortal.Tests.Walks;
using EventPortal.WaitingRooms.Places;
using EventPortal.WaitingRooms.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.WaitingRooms;

/// <summary>Two servers keep one queue.</summary>
public sealed class TwoServersRoomTests(PortalHost first) : IClassFixture<PortalHost>, IAsyncLifetime
{
    private PortalHost second = null!;

    public async ValueTask InitializeAsync() => second = await first.StartAnotherAsync();

    public ValueTask DisposeAsync() => second.DisposeAsync();

    [Fact]
    public async Task Ask_TwoHundredOverBothServers_OnePlaceEach_AndTheRateOfOne()
    {
        var hall = await OpenAsync(perMinute: 60);
        var guests = Enumerable.Range(0, 200).Select(i => new RoomGuest(i % 2 == 0 ? first.Services : second.Services, hall)).ToList();
        var started = TimeProvider.System.GetUtcNow();
        await Rush.RunAsync(200, i => guests[i].JoinAsync());
        TimeSpan passed;
        int admitted;
        do
        {
            // each on the other server than the one where they joined: the place is in the database and its cookie is read by both
            var told = await Rush.RunAsync(200, i => guests[i].AskAsync(i % 2 == 0 ? second.Services : first.Services));
            Assert.All(told, t => Assert.True(t.Phase is RoomPhase.Waiting or RoomPhase.Inside, $"{t.Phase}"));
            passed = TimeProvider.System.GetUtcNow() - started;
            admitted = await first.ReadAsync(db => db.Set<RoomPlace>().CountAsync(p => p.RoomId == hall.RoomId && p.AdmittedAt != null));
        }
        // a slow machine asks rarely, and who is not asked for is not let in
        while (passed < TimeSpan.FromSeconds(8) || (admitted < 5 && passed < TimeSpan.FromSeconds(60)));
        Assert.InRange(admitted, 5, (int)passed.TotalSeconds + 1);
        var gate = await first.ReadAsync(db => db.Set<RoomGate>().SingleAsync(g => g.Id == hall.RoomId));
        Assert.True(gate.Admitted >= admitted);
    }

    private async Task<Hall> OpenAsync(int perMinute)
    {
        var show = await new Stage(first.Services).OpenAsync("Черга");
        await using var scope = first.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Use(show.OrganizationId);
        await scope.ServiceProvider.GetRequiredService<RoomSettings>().SaveAsync(show.EventId, RoomMode.Open, null, perMinute, TestContext.Current.CancellationToken);
        var room = await first.ReadAsync(db => db.Set<WaitingRoom>().SingleAsync(r => r.EventId == show.EventId));
        return new(room.Id, new Offered(show.OrganizationId, show.EventId, show.ProductId));
    }
}
