using Xunit;

namespace EventPortal.Tests.WaitingRooms;

/// <summary>Before the start the order is drawn; whoever comes later stands behind.</summary>
public sealed class LotteryTests(RoomFixture rooms) : IClassFixture<RoomFixture>
{
    [Fact]
    public async Task Start_EverybodyWhoWaited_StandsInARandomOrderBeforeLatecomers()
    {
        var hall = await rooms.OpenAsync(perMinute: 6000, startsIn: TimeSpan.FromMinutes(10));
        var early = await rooms.CrowdAsync(hall, 100);
        rooms.Clock.Advance(TimeSpan.FromMinutes(10));
        var late = await rooms.CrowdAsync(hall, 20);

        var order = (await rooms.PlacesAsync(hall)).OrderBy(p => p.Order).Select(p => p.Id).ToList();
        var arrivals = early.Select(g => g.PlaceId).ToList();
        Assert.Equal(late.Select(g => g.PlaceId), order[100..]);
        Assert.Equal(arrivals.ToHashSet(), order[..100].ToHashSet());
        // of 100 places a fair draw leaves about one where it was; ten or more happen once in ten million draws
        Assert.True(order[..100].Where((id, i) => id == arrivals[i]).Count() < 10);
        // the first half of those who came is neither kept in front nor put behind: mean 25, deviation 2.5
        var half = order[..50].Intersect(arrivals[..50]).Count();
        Assert.InRange(half, 10, 40);
    }

    [Fact]
    public async Task Draw_ManyTimes_GivesEverybodyTheSameChanceOfBeingFirst()
    {
        var first = new int[4];
        for (var round = 0; round < 60; round++)
        {
            var hall = await rooms.OpenAsync(startsIn: TimeSpan.FromMinutes(10));
            var guests = await rooms.CrowdAsync(hall, 4);
            var winner = (await rooms.PlacesAsync(hall)).OrderBy(p => p.Order).First().Id;
            first[guests.FindIndex(g => g.PlaceId == winner)]++;
        }
        // 15 expected, deviation 3.4: outside happens by chance once in 50,000 runs, and always if arrival or number decided
        Assert.All(first, wins => Assert.InRange(wins, 1, 32));
    }
}
