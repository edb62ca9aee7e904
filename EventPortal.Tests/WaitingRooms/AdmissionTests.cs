using EventPortal.Tests.Sales.Races;
using EventPortal.Tests.Support;
using EventPortal.WaitingRooms.Admission;
using EventPortal.WaitingRooms.Places;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.WaitingRooms;

/// <summary>Who comes in, in which order, and how fast.</summary>
public sealed class AdmissionTests(RoomFixture rooms) : IClassFixture<RoomFixture>
{
    [Fact]
    public async Task Tick_ArrivedOneAfterAnother_AreAdmittedInThatOrder()
    {
        var hall = await rooms.OpenAsync(perMinute: 60);
        var guests = await rooms.CrowdAsync(hall, 12);
        for (var admitted = 0; admitted < 12;)
        {
            rooms.Clock.Advance(TimeSpan.FromSeconds(1));
            admitted += await rooms.TickAsync(hall);
            var inside = (await rooms.PlacesAsync(hall)).Where(p => p.AdmittedAt is not null).Select(p => p.Id).ToHashSet();
            Assert.Equal(guests.Take(admitted).Select(g => g.PlaceId).ToHashSet(), inside);
        }
    }

    [Fact]
    public async Task Tick_SixMinutesAtFortyAMinute_AdmitsExactlySoMany()
    {
        var hall = await rooms.OpenAsync(perMinute: 40, startsIn: TimeSpan.FromMinutes(1));
        await rooms.CrowdAsync(hall, 300);
        rooms.Clock.Advance(TimeSpan.FromMinutes(1) - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await rooms.TickAsync(hall));
        var start = (await rooms.ReadAsync(db => db.Set<EventPortal.WaitingRooms.Rooms.WaitingRoom>().SingleAsync(r => r.Id == hall.RoomId))).StartsAt;
        rooms.Clock.MoveTo(start);
        var admitted = 0;
        for (var second = 1; second <= 360; second++)
        {
            rooms.Clock.MoveTo(start.AddSeconds(second));
            // the second call of the same second comes from another visitor and changes nothing
            admitted += await rooms.TickAsync(hall) + await rooms.TickAsync(hall);
            await SeenAsync(hall);
            if (second % 60 == 0) Assert.Equal(40 * second / 60, admitted);
        }
    }

    [Fact]
    public async Task Tick_AfterAPause_AdmitsNoMoreThanTenSecondsAllow()
    {
        var hall = await rooms.OpenAsync(perMinute: 60);
        await rooms.CrowdAsync(hall, 50);
        rooms.Clock.Advance(TimeSpan.FromSeconds(90));
        Assert.Equal(10, await rooms.TickAsync(hall));
        Assert.Equal(0, await rooms.TickAsync(hall));
    }

    [Fact]
    public async Task Tick_TwoHundredAskAtOnce_NeverMoreInsideThanTheLimit()
    {
        var hall = await rooms.OpenAsync(perMinute: null);
        var guests = await rooms.CrowdAsync(hall, 300);
        for (var round = 0; round < 12; round++)
        {
            rooms.Clock.Advance(TimeSpan.FromSeconds(10));
            await SeenAsync(hall);
            await Rush.RunAsync(200, i => guests[i].AskAsync());
            Assert.True(await InsideAsync(hall) <= 200);
        }
        Assert.Equal(200, await InsideAsync(hall));
        // an order makes room for exactly one more
        var bought = (await Rush.RunAsync(1, _ => BuyAsync(guests[0])))[0];
        Assert.True(bought);
        rooms.Clock.Advance(TimeSpan.FromSeconds(10));
        await SeenAsync(hall);
        Assert.Equal(1, await rooms.TickAsync(hall));
        Assert.Equal(200, await InsideAsync(hall));
    }

    [Fact]
    public async Task Tick_VisitorAway_IsPassedOverAndComesFirstWhenBack()
    {
        var hall = await rooms.OpenAsync(perMinute: 60);
        var guests = await rooms.CrowdAsync(hall, 4);
        rooms.Clock.Advance(TimeSpan.FromMinutes(3));
        foreach (var guest in guests.Skip(1)) await BackAsync(guest);
        await rooms.ReadAsync(db => db.Set<EventPortal.WaitingRooms.Rooms.RoomGate>().Where(g => g.Id == hall.RoomId)
            .ExecuteUpdateAsync(s => s.SetProperty(g => g.CreditedAt, rooms.Clock.Now.AddSeconds(-2))));
        Assert.Equal(2, await rooms.TickAsync(hall));
        Assert.Equal([guests[1].PlaceId, guests[2].PlaceId], await AdmittedAsync(hall));

        await BackAsync(guests[0]);
        rooms.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await rooms.TickAsync(hall));
        Assert.Contains(guests[0].PlaceId, await AdmittedAsync(hall));
        Assert.DoesNotContain(guests[3].PlaceId, await AdmittedAsync(hall));
    }

    [Fact]
    public async Task Tick_ProvenAndNot_PeopleFirstAndEveryTenthOfTheOthers()
    {
        var hall = await rooms.OpenAsync(perMinute: 60);
        var scripts = await rooms.CrowdAsync(hall, 30, proven: false);
        var people = new List<RoomGuest>();
        for (var i = 0; i < 30; i++)
        {
            people.Add(rooms.NewGuest(hall));
            await people[^1].JoinAsync();
        }
        var ids = people.Select(p => p.PlaceId).ToList();
        await rooms.ReadAsync(db => db.Set<RoomPlace>().Where(p => ids.Contains(p.Id)).ExecuteUpdateAsync(s => s.SetProperty(p => p.Proven, true)));
        for (var admitted = 0; admitted < 20;)
        {
            rooms.Clock.Advance(TimeSpan.FromSeconds(1));
            admitted += await rooms.TickAsync(hall);
            if (admitted < 20) continue;
            var inside = await AdmittedAsync(hall);
            Assert.Equal(2, inside.Intersect(scripts.Select(s => s.PlaceId)).Count());
            Assert.Equal(18, inside.Intersect(ids).Count());
        }
    }

    [Theory]
    [InlineData(60, 5, 5)]
    [InlineData(60, 600, 10)]
    [InlineData(1, 30, 0)]
    [InlineData(1, 61, 1)]
    public void Credit_Passed_IsTheRateAndNoMoreThanTheBurst(int perMinute, int seconds, int due) =>
        Assert.Equal(due, AdmissionPlan.CreditAt(TestClock.Start, perMinute, TestClock.Start.AddSeconds(seconds)).Due);

    private Task<int> InsideAsync(Hall hall)
    {
        var now = rooms.Clock.Now;
        return rooms.ReadAsync(db => db.Set<RoomPlace>().CountAsync(p => p.RoomId == hall.RoomId && p.AdmittedAt != null && p.EndedAt == null && p.PassUntil > now));
    }

    private async Task<List<Guid>> AdmittedAsync(Hall hall) =>
        [.. (await rooms.PlacesAsync(hall)).Where(p => p.AdmittedAt is not null).Select(p => p.Id)];

    // everybody still has the page open
    private Task<int> SeenAsync(Hall hall) =>
        rooms.ReadAsync(db => db.Set<RoomPlace>().Where(p => p.RoomId == hall.RoomId).ExecuteUpdateAsync(s => s.SetProperty(p => p.SeenAt, rooms.Clock.Now)));

    private Task<int> BackAsync(RoomGuest guest) =>
        rooms.ReadAsync(db => db.Set<RoomPlace>().Where(p => p.Id == guest.PlaceId).ExecuteUpdateAsync(s => s.SetProperty(p => p.SeenAt, rooms.Clock.Now)));

    private static async Task<bool> BuyAsync(RoomGuest guest)
    {
        if (!(await guest.HoldAsync()).IsHeld) return false;
        return await guest.PlaceOrderAsync();
    }
}
