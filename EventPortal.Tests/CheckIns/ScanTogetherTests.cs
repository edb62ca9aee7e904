using EventPortal.Catalog.Events;
using EventPortal.CheckIns;
using EventPortal.CheckIns.Scans;
using EventPortal.Registrations.Attendees;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Audit;
using EventPortal.Tests.Faults;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.CheckIns;

/// <summary>Scans of many doors that are saved together: each is answered, logged and audited as if it had come alone.</summary>
public sealed class ScanTogetherTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    // groups that are saved at once
    private const int Held = 2;

    private readonly DoorWorld world = new(portal.ReadAsync, TestClock.Start);
    private readonly ScanQueue queue = NewServer(portal);

    [Fact]
    public async Task Scans_ThatWaitForAnother_AreSavedInOneTransactionInTheNameOfEachDoor()
    {
        var at = await world.EventAsync();
        var keepers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => world.UserAsync()));
        var entries = await BehindHeldScansAsync(at, async () =>
        {
            var places = await PlacesAsync(at, keepers.Length);
            return places.Zip(keepers, (place, keeper) => ScanAsync(queue, at, place.TicketSecret, new(keeper, null, "Вхід"), keeper));
        });

        Assert.All(entries, e => Assert.Equal(CheckInOutcome.Ok, e.Outcome));
        Assert.Equal(8 + Held, (await portal.FindAsync<Event>(at.EventId))!.NumberParticipants);
        Assert.Equal([1, 1, 8], await SavesAsync(at));
        foreach (var (result, keeper) in entries.Zip(keepers))
        {
            Assert.Equal(keeper, await AuditedAsync(result.Entry!.Id));
            Assert.Equal(keeper, await AuditedAsync(result.Place!.Id));
        }
    }

    [Fact]
    public async Task Scans_OfOneTicketAtTwoDoors_OneIsLetInAndTheOtherIsToldOfIt()
    {
        var at = await world.EventAsync();
        var place = await world.PlaceAsync(at);
        var results = await BehindHeldScansAsync(at, () => Task.FromResult<IEnumerable<Task<CheckInResult>>>(
        [
            ScanAsync(queue, at, place.TicketSecret, new(null, null, "Вхід 1")),
            // the same ticket by the code in words
            ScanAsync(queue, at, place.ConfirmationCode, new(null, null, "Вхід 2")),
        ]));

        Assert.Equal([CheckInOutcome.Ok, CheckInOutcome.AlreadyCheckedIn], results.Select(r => r.Outcome));
        Assert.Equal(results[0].Entry, results[1].Entry);
        Assert.Equal("Вхід 1", results[1].Entry!.ByName);
    }

    [Fact]
    public async Task Scans_BesideOneThatCannotBeSaved_AreSaved()
    {
        var at = await world.EventAsync();
        var places = await PlacesAsync(at, 3);
        var broken = new DoorKeeper(null, null, new('я', 500));
        Task<CheckInResult>? failing = null;
        var results = await BehindHeldScansAsync(at, () =>
        {
            failing = ScanAsync(queue, at, places[1].TicketSecret, broken);
            return Task.FromResult<IEnumerable<Task<CheckInResult>>>([ScanAsync(queue, at, places[0].TicketSecret), ScanAsync(queue, at, places[2].TicketSecret)]);
        });

        Assert.All(results, r => Assert.Equal(CheckInOutcome.Ok, r.Outcome));
        await Assert.ThrowsAsync<DbUpdateException>(() => failing!);
        Assert.Equal(2 + Held, (await portal.FindAsync<Event>(at.EventId))!.NumberParticipants);
    }

    [Fact]
    public async Task Scans_OfTwoServersInOppositeOrder_LetEachTicketInOnce()
    {
        var at = await world.EventAsync();
        var other = NewServer(portal);
        for (var round = 0; round < 10; round++)
        {
            var places = await PlacesAsync(at, 12);
            var results = await Task.WhenAll(places.Select(p => ScanAsync(queue, at, p.TicketSecret, new(null, null, "Перший сервер")))
                .Concat(Enumerable.Reverse(places).Select(p => ScanAsync(other, at, p.TicketSecret, new(null, null, "Другий сервер")))));
            foreach (var ofPlace in results.GroupBy(r => r.Place!.Id))
            {
                var winner = Assert.Single(ofPlace, r => r.Outcome is CheckInOutcome.Ok);
                Assert.Equal((CheckInOutcome.AlreadyCheckedIn, winner.Entry), ofPlace.Where(r => r != winner).Select(r => (r.Outcome, r.Entry)).Single());
            }
        }
        Assert.Equal(120, (await portal.FindAsync<Event>(at.EventId))!.NumberParticipants);
    }

    [Theory]
    [InlineData("\u0000\u001dABC\u0007")]
    [InlineData("Олексійович😀😀")]
    public async Task Scan_OfWhatIsNoText_IsUnknownAndLogged(string typed)
    {
        var at = await world.EventAsync();
        Assert.Equal(CheckInOutcome.Unknown, (await ScanAsync(queue, at, typed)).Outcome);
        Assert.Equal(1, await portal.ReadAsync(db => db.Set<ScanLog>().CountAsync(s => s.EventId == at.EventId)));
    }

    private static ScanQueue NewServer(PortalFixture portal) => new(portal.Services.GetRequiredService<IServiceScopeFactory>());

    private async Task<List<Registration>> PlacesAsync(DoorWorld.Place at, int count)
    {
        var places = new List<Registration>();
        while (places.Count < count) places.Add(await world.PlaceAsync(at));
        return places;
    }

    /// <summary>Starts scans while others of the event wait for places that are locked, as many as are saved at once, and lets those go on when all are queued.</summary>
    private async Task<CheckInResult[]> BehindHeldScansAsync(DoorWorld.Place at, Func<Task<IEnumerable<Task<CheckInResult>>>> scans)
    {
        var places = await PlacesAsync(at, Held);
        return await portal.ReadAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            foreach (var place in places) await db.LockRowAsync<Registration>(place.Id, default);
            List<Task<CheckInResult>> held = [];
            foreach (var place in places)
            {
                held.Add(ScanAsync(queue, at, place.TicketSecret));
                await Truth.WhenAsync(() => portal.ReadAsync(async other => await HeldUpAsync(other) == held.Count), "the scan waits for its place");
            }
            var started = (await scans()).ToList();
            await transaction.RollbackAsync();
            Assert.All(await Task.WhenAll(held), r => Assert.Equal(CheckInOutcome.Ok, r.Outcome));
            return await Task.WhenAll(started);
        });
    }

    private static Task<int> HeldUpAsync(AppDbContext db) => db.Database
        .SqlQueryRaw<int>("SELECT CAST(count(*) AS int) AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'").SingleAsync();

    private async Task<CheckInResult> ScanAsync(ScanQueue server, DoorWorld.Place at, string typed, DoorKeeper? keeper = null, Guid? user = null)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Use(at.OrganizationId);
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Use(user is { } id ? TestUsers.User(id) : TestUsers.Guest);
        return await ActivatorUtilities.CreateInstance<CheckInService>(scope.ServiceProvider, server)
            .CheckInAsync(at.EventId, typed, CheckInMethod.QrScan, keeper ?? new(null, null, "Тарас"), default);
    }

    // how many scans each transaction saved
    private Task<List<int>> SavesAsync(DoorWorld.Place at) => portal.ReadAsync(db => db.Database
        .SqlQuery<int>($"""SELECT CAST(count(*) AS int) AS "Value" FROM checkins."ScanLogs" WHERE "EventId" = {at.EventId} GROUP BY xmin::text""").OrderBy(n => n).ToListAsync());

    // that a place was made at all is audited without a user
    private Task<Guid?> AuditedAsync(Guid objectId) =>
        portal.ReadAsync(db => db.Set<AuditEntry>().Where(a => a.ObjectId == objectId && a.UserId != null).Select(a => a.UserId).SingleAsync());
}
