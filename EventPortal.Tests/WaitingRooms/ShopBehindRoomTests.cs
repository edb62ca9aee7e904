using EventPortal.Sales.Carts;
using EventPortal.Sales.Checkout;
using EventPortal.Sales.Holds;
using EventPortal.Tests.Sales;
using EventPortal.WaitingRooms.Admission;
using EventPortal.WaitingRooms.Places;
using EventPortal.WaitingRooms.Rooms;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.WaitingRooms;

/// <summary>The shop's own services refuse whoever has no pass, whatever page or script asks.</summary>
public sealed class ShopBehindRoomTests(RoomFixture rooms) : IClassFixture<RoomFixture>
{
    [Fact]
    public async Task Add_WithoutPass_IsRefused_WithPass_Holds_AfterThePass_IsRefusedAgain()
    {
        var hall = await rooms.OpenAsync(perMinute: 60);
        var guest = (await rooms.CrowdAsync(hall, 1))[0];
        var outsider = rooms.NewGuest(hall);
        Assert.Equal((HoldOutcome.WaitingRoom, hall.EventId), ((await outsider.HoldAsync()).Outcome, (await outsider.HoldAsync()).EventId!.Value));
        Assert.Equal(HoldOutcome.WaitingRoom, (await guest.HoldAsync()).Outcome);
        await AdmitAsync(hall);
        Assert.Equal(HoldOutcome.Held, (await guest.HoldAsync()).Outcome);
        Assert.Equal(HoldOutcome.WaitingRoom, (await outsider.HoldAsync()).Outcome);
        rooms.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(HoldOutcome.WaitingRoom, (await guest.HoldAsync()).Outcome);
        // what is in the cart may be ordered while its time runs
        Assert.IsType<PlaceOutcome.Placed>(await guest.CheckOutAsync());
    }

    [Fact]
    public async Task Add_BeforeTheStart_IsRefusedToEverybody()
    {
        var hall = await rooms.OpenAsync(startsIn: TimeSpan.FromMinutes(5));
        var guest = (await rooms.CrowdAsync(hall, 1))[0];
        await rooms.TickAsync(hall);
        Assert.Equal(RoomPhase.Gathering, (await guest.AskAsync()).Phase);
        Assert.Equal(HoldOutcome.WaitingRoom, (await guest.HoldAsync()).Outcome);
    }

    [Fact]
    public async Task Add_CopiedPass_ServesItsFirstBuyerOnly()
    {
        var hall = await rooms.OpenAsync(perMinute: 60);
        var guest = (await rooms.CrowdAsync(hall, 1))[0];
        await AdmitAsync(hall);
        Assert.Equal(HoldOutcome.Held, (await guest.HoldAsync()).Outcome);
        Assert.Equal(HoldOutcome.WaitingRoom, (await guest.HoldAsync(ShopFixture.NewKey())).Outcome);
        // the same person signs in: their account goes on, and it is the last
        var user = await rooms.NewUserAsync();
        Assert.Equal(HoldOutcome.Held, (await guest.HoldAsync(new CartKey(user, null))).Outcome);
        Assert.Equal(HoldOutcome.WaitingRoom, (await guest.HoldAsync(new CartKey(await rooms.NewUserAsync(), null))).Outcome);
        Assert.Equal(HoldOutcome.WaitingRoom, (await guest.HoldAsync()).Outcome);
    }

    [Fact]
    public async Task CheckOut_HoldEndedAndRoomOpen_NeedsAPassAgain()
    {
        var offered = await rooms.OfferAsync(price: 0);
        var before = rooms.NewGuest(new Hall(Guid.Empty, offered));
        Assert.Equal(HoldOutcome.Held, (await before.HoldAsync()).Outcome);
        await rooms.ConfigureAsync(offered, RoomMode.Open, null, 60);
        // more of it needs a pass, less does not
        Assert.Equal(HoldOutcome.WaitingRoom, (await before.HoldAsync()).Outcome);
        rooms.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(offered.EventId, Assert.IsType<PlaceOutcome.WaitingRoom>(await before.CheckOutAsync()).EventId);
        Assert.Equal(HoldOutcome.WaitingRoom, Assert.Single((await before.RetakeAsync()).Lines).Outcome);
        // the clock was moved past holds of the other tests too
        await rooms.RunJobAsync<ExpireHoldsJob>();
        await rooms.AssertSoundAsync();
    }

    [Fact]
    public async Task Order_Placed_UsesThePassUp()
    {
        var hall = await rooms.OpenAsync(perMinute: 60);
        var guest = (await rooms.CrowdAsync(hall, 1))[0];
        await AdmitAsync(hall);
        Assert.True((await guest.HoldAsync()).IsHeld);
        Assert.True(await guest.PlaceOrderAsync());
        Assert.Equal(RoomPhase.PassEnded, (await guest.AskAsync()).Phase);
        Assert.Equal(HoldOutcome.WaitingRoom, (await guest.HoldAsync()).Outcome);
    }

    [Fact]
    public async Task Run_UnderLoad_OpensTheRoom_AndClosesItWhenTheRushIsOver()
    {
        var hall = await rooms.OpenAsync(mode: RoomMode.ByLoad, perMinute: null);
        for (var i = 0; i < 199; i++) Assert.True((await rooms.NewGuest(hall).HoldAsync()).IsHeld);
        await rooms.RunJobAsync<RoomsJob>();
        Assert.False(await IsOpenAsync(hall));
        var last = rooms.NewGuest(hall);
        Assert.True((await last.HoldAsync()).IsHeld);
        await rooms.RunJobAsync<RoomsJob>();
        Assert.True(await IsOpenAsync(hall));
        Assert.Equal(HoldOutcome.WaitingRoom, (await rooms.NewGuest(hall).HoldAsync()).Outcome);
        // whoever held places already is not thrown out
        Assert.True(await last.PlaceOrderAsync());

        var waiting = (await rooms.CrowdAsync(hall, 1))[0];
        rooms.Clock.Advance(TimeSpan.FromMinutes(16));
        await rooms.RunJobAsync<RoomsJob>();
        Assert.True(await IsOpenAsync(hall));
        await waiting.AskAsync();
        await rooms.RunJobAsync<RoomsJob>();
        rooms.Clock.Advance(TimeSpan.FromSeconds(5));
        await rooms.RunJobAsync<RoomsJob>();
        Assert.Equal(RoomPhase.Inside, (await waiting.AskAsync()).Phase);
        await rooms.RunJobAsync<RoomsJob>();
        Assert.False(await IsOpenAsync(hall));
        Assert.Equal(RoomPhase.Free, (await waiting.AskAsync()).Phase);
    }

    private async Task AdmitAsync(Hall hall)
    {
        rooms.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.True(await rooms.TickAsync(hall) > 0);
    }

    private Task<bool> IsOpenAsync(Hall hall) => rooms.ReadAsync(db => db.Set<WaitingRoom>().AnyAsync(r => r.Id == hall.RoomId && r.IsOpen));
}
