using System.Net;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Sales.Races;
using EventPortal.WaitingRooms;
using EventPortal.WaitingRooms.Places;
using Xunit;

namespace EventPortal.Tests.WaitingRooms;

/// <summary>A place is kept, cannot be made up, and costs work and an address.</summary>
public sealed class PlaceTests(RoomFixture rooms) : IClassFixture<RoomFixture>
{
    [Fact]
    public async Task Ask_AgainAndAgain_TellsThePlaceTheTimeAndWhatItDoesNotKnow()
    {
        var hall = await rooms.OpenAsync(perMinute: 60);
        var guests = await rooms.CrowdAsync(hall, 250);
        var last = guests[^1];
        rooms.Clock.Advance(TimeSpan.FromSeconds(4));
        await rooms.TickAsync(hall);
        var early = await last.AskAsync();
        Assert.Equal((RoomPhase.Waiting, (int?)null), (early.Phase, early.Minutes));
        Assert.Equal(await AheadOfLastAsync(hall), early.Ahead);
        for (var second = 0; second < 60; second++)
        {
            rooms.Clock.Advance(TimeSpan.FromSeconds(1));
            await rooms.TickAsync(hall);
        }
        var told = await last.AskAsync();
        var ahead = await AheadOfLastAsync(hall);
        Assert.Equal(ahead, told.Ahead);
        // 60 a minute were measured
        Assert.InRange(told.Minutes!.Value, (int)Math.Floor(ahead / 63.0), (int)Math.Ceiling((ahead + 1) / 57.0));
    }

    [Fact]
    public async Task Join_Again_KeepsThePlace()
    {
        var hall = await rooms.OpenAsync();
        var guest = (await rooms.CrowdAsync(hall, 3))[1];
        var place = guest.PlaceId;
        Assert.Equal(place, await guest.JoinAsync());
        Assert.Equal(3, (await rooms.PlacesAsync(hall)).Count);
    }

    [Fact]
    public async Task Join_SameAccountOnTwoDevicesAtOnce_IsOnePlace()
    {
        var hall = await rooms.OpenAsync();
        var user = await rooms.NewUserAsync();
        var places = await Rush.RunAsync(8, _ => rooms.NewGuest(hall, userId: user).JoinAsync());
        Assert.Single(places.Distinct());
    }

    [Fact]
    public async Task Ask_ForgedOrForeignCookie_HasNoPlace()
    {
        var (hall, other) = (await rooms.OpenAsync(), await rooms.OpenAsync());
        var guest = (await rooms.CrowdAsync(hall, 1))[0];
        var foreign = (await rooms.CrowdAsync(other, 1))[0];
        var thief = rooms.NewGuest(hall);
        foreach (var cookie in new[] { guest.PlaceId.ToString(), "AAAA" + guest.Cookie![4..], foreign.Cookie!, "", "не число" })
        {
            thief.Cookie = cookie;
            Assert.Equal(RoomPhase.Outside, (await thief.AskAsync()).Phase);
        }
    }

    [Fact]
    public async Task Join_FortyFromOneAddressAtOnce_GetNoMoreThanTheAddressMayHold()
    {
        var hall = await rooms.OpenAsync();
        var address = IPAddress.Parse("2001:db8:1:2::10");
        var joined = await Rush.RunAsync(40, async i =>
        {
            try
            {
                // all of one household's network
                return await rooms.NewGuest(hall).JoinAsync(i % 2 == 0 ? address : IPAddress.Parse($"2001:db8:1:2::{i:x}")) != Guid.Empty;
            }
            catch (DomainException e) when (e.Error == WaitingRoomsErrors.TooManyPlaces)
            {
                return false;
            }
        });
        Assert.InRange(joined.Count(j => j), 1, 20);
        while (true)
        {
            try
            {
                await rooms.NewGuest(hall).JoinAsync(address);
            }
            catch (DomainException e) when (e.Error == WaitingRoomsErrors.TooManyPlaces)
            {
                break;
            }
        }
        Assert.Equal(20, (await rooms.PlacesAsync(hall)).Count);
    }

    [Fact]
    public async Task Prove_RightNumber_MovesAmongPeople_WrongOneDoesNot()
    {
        var hall = await rooms.OpenAsync();
        var guest = (await rooms.CrowdAsync(hall, 1, proven: false))[0];
        var right = Enumerable.Range(0, int.MaxValue).First(n => Proof.Holds(guest.PlaceId, n, 16));
        Assert.False(await guest.ProveAsync(right + 1));
        Assert.NotNull((await guest.AskAsync()).Challenge);
        Assert.True(await guest.ProveAsync(right));
        Assert.Null((await guest.AskAsync()).Challenge);
        // another place needs work of its own
        Assert.False(await (await rooms.CrowdAsync(await rooms.OpenAsync(), 1, proven: false))[0].ProveAsync(right));
    }

    [Fact]
    public async Task Join_AfterThePassEnded_IsANewPlaceAtTheEnd()
    {
        var hall = await rooms.OpenAsync(perMinute: 600);
        var guests = await rooms.CrowdAsync(hall, 2);
        rooms.Clock.Advance(TimeSpan.FromSeconds(5));
        await rooms.TickAsync(hall);
        Assert.Equal(RoomPhase.Inside, (await guests[0].AskAsync()).Phase);
        rooms.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(RoomPhase.PassEnded, (await guests[0].AskAsync()).Phase);
        var old = guests[0].PlaceId;
        Assert.NotEqual(old, await guests[0].JoinAsync());
        Assert.True((await rooms.FindAsync<RoomPlace>(guests[0].PlaceId))!.Order > (await rooms.FindAsync<RoomPlace>(old))!.Order);
    }

    private async Task<long> AheadOfLastAsync(Hall hall) => (await rooms.PlacesAsync(hall)).Count(p => p.AdmittedAt is null) - 1;
}
