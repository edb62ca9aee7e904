using EventPortal.Catalog.Events;
using EventPortal.CheckIns;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Sales.Orders;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.CheckIns;

public sealed class CheckInServiceTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly DoorKeeper Taras = new(null, null, "Тарас");

    private readonly DoorWorld world = new(portal.ReadAsync, TestClock.Start);

    [Fact]
    public async Task CheckIn_Confirmed_LetsInCountsAndLogs()
    {
        var at = await world.EventAsync();
        var place = await world.PlaceAsync(at);
        var result = await ScanAsync(at, place.ConfirmationCode);
        Assert.Equal(CheckInOutcome.Ok, result.Outcome);
        Assert.Equal(("Олексій Петренко", "Повна участь"), (result.Place!.Name, result.Place.TicketTitle));
        Assert.Equal(RegistrationStatus.CheckedIn, (await portal.FindAsync<Registration>(place.Id))!.Status);
        Assert.Equal(1, (await portal.FindAsync<Event>(at.EventId))!.NumberParticipants);
        Assert.Equal([CheckInOutcome.Ok], await LogAsync(at));
    }

    [Fact]
    public async Task CheckIn_Again_TellsWhenAndByWhomAndChangesNothing()
    {
        var at = await world.EventAsync();
        var place = await world.PlaceAsync(at);
        await ScanAsync(at, place.TicketSecret);
        for (var i = 0; i < 3; i++)
        {
            var again = await ScanAsync(at, place.TicketSecret, new(null, null, "Олена"));
            Assert.Equal((CheckInOutcome.AlreadyCheckedIn, "Тарас"), (again.Outcome, again.Entry!.ByName));
        }
        Assert.Equal(1, await portal.ReadAsync(db => db.Set<CheckIn>().CountAsync(c => c.RegistrationId == place.Id)));
        Assert.Equal(1, (await portal.FindAsync<Event>(at.EventId))!.NumberParticipants);
        Assert.Equal(4, (await LogAsync(at)).Count);
    }

    [Fact]
    public async Task CheckIn_ManyDoorsAtOnce_ExactlyOneWins()
    {
        var at = await world.EventAsync();
        for (var round = 0; round < 20; round++)
        {
            var place = await world.PlaceAsync(at);
            var results = await Task.WhenAll(Enumerable.Range(1, 4).Select(door => ScanAsync(at, place.TicketSecret, new(null, null, $"Вхід {door}"))));
            var winner = Assert.Single(results, r => r.Outcome is CheckInOutcome.Ok);
            Assert.All(results.Where(r => r != winner), r => Assert.Equal((CheckInOutcome.AlreadyCheckedIn, winner.Entry), (r.Outcome, r.Entry)));
        }
        Assert.Equal(20, (await portal.FindAsync<Event>(at.EventId))!.NumberParticipants);
    }

    [Fact]
    public async Task CheckIn_OtherStates_AreRefusedEachByItsName()
    {
        var at = await world.EventAsync();
        var other = await world.EventAsync(at.OrganizationId);
        var foreign = await world.EventAsync();
        Assert.Equal(CheckInOutcome.Cancelled, await OutcomeAsync(at, await world.PlaceAsync(at, shape: r => r.Cancel("не зможу", world.Now))));
        Assert.Equal(CheckInOutcome.Expired, await OutcomeAsync(at, await world.PlaceAsync(at, shape: r => r.Expire(world.Now.AddHours(1)), waits: true)));
        Assert.Equal(CheckInOutcome.Waiting, await OutcomeAsync(at, await world.PlaceAsync(at, waits: true)));
        Assert.Equal(CheckInOutcome.NotPaid, await OutcomeAsync(at, await world.PendingAsync(at)));
        Assert.Equal(CheckInOutcome.WrongEvent, await OutcomeAsync(at, await world.PlaceAsync(other)));
        Assert.Equal(CheckInOutcome.Unknown, await OutcomeAsync(at, await world.PlaceAsync(foreign)));
        Assert.Equal(CheckInOutcome.Unknown, (await ScanAsync(at, "https://elsewhere.example/abc")).Outcome);
        Assert.Equal(7, (await LogAsync(at)).Count);
    }

    [Fact]
    public async Task CheckIn_PartlyPaidOrder_TellsTheBalance()
    {
        var at = await world.EventAsync();
        var order = await world.OrderAsync(at);
        var place = await world.PlaceAsync(at, order: order);
        await portal.ReadAsync(db => db.Set<Order>().Where(o => o.Id == order.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(o => o.PaymentStatus, OrderPaymentStatus.PartiallyPaid)));
        var result = await ScanAsync(at, place.ConfirmationCode);
        Assert.Equal((CheckInOutcome.BalanceDue, new Money(40_000, Currency.Uah)), (result.Outcome, result.Due!.Value));
    }

    [Fact]
    public async Task CheckIn_OutsideOpeningHours_SaysWhen()
    {
        var tomorrow = await world.EventAsync(startsIn: TimeSpan.FromHours(13));
        var early = await ScanAsync(tomorrow, (await world.PlaceAsync(tomorrow)).ConfirmationCode);
        Assert.Equal((CheckInOutcome.NotYetValid, world.Now.AddHours(1)), (early.Outcome, early.At));
        var over = await world.EventAsync(startsIn: TimeSpan.FromHours(-8));
        var late = await ScanAsync(over, (await world.PlaceAsync(over)).ConfirmationCode);
        Assert.Equal((CheckInOutcome.NoLongerValid, world.Now.AddHours(-1)), (late.Outcome, late.At));
    }

    [Fact]
    public async Task Undo_Entry_TicketWorksAgainAndBothAreAudited()
    {
        var at = await world.EventAsync();
        var place = await world.PlaceAsync(at);
        var entry = (await ScanAsync(at, place.ConfirmationCode)).Entry!;
        await portal.SendAs(TestUsers.Guest, (CheckInService s) => s.UndoAsync(at.EventId, entry.Id, default), at.OrganizationId);
        Assert.Equal(RegistrationStatus.Confirmed, (await portal.FindAsync<Registration>(place.Id))!.Status);
        Assert.Equal(0, (await portal.FindAsync<Event>(at.EventId))!.NumberParticipants);
        await Assert.ThrowsAsync<DomainException>(() =>
            portal.SendAs(TestUsers.Guest, (CheckInService s) => s.UndoAsync(at.EventId, entry.Id, default), at.OrganizationId));
        Assert.Equal(CheckInOutcome.Ok, (await ScanAsync(at, place.ConfirmationCode)).Outcome);
        Assert.Equal([AuditAction.Added, AuditAction.Deleted], await portal.ReadAsync(db =>
            db.Set<AuditEntry>().Where(a => a.ObjectId == entry.Id).OrderBy(a => a.Action).Select(a => a.Action).ToListAsync()));
    }

    [Fact]
    public async Task CheckIn_InAnotherOrganizationsScope_IsRefused()
    {
        var at = await world.EventAsync();
        var foreign = await world.EventAsync();
        var place = await world.PlaceAsync(at);
        await Assert.ThrowsAsync<DomainException>(() => portal.SendAs(
            TestUsers.Guest, (CheckInService s) => s.CheckInAsync(at.EventId, place.ConfirmationCode, CheckInMethod.Manual, Taras, default), foreign.OrganizationId));
        Assert.Equal(RegistrationStatus.Confirmed, (await portal.FindAsync<Registration>(place.Id))!.Status);
    }

    [Theory]
    [InlineData("пет", true)]
    [InlineData("Petrenko", true)]
    [InlineData("олексій пет", true)]
    [InlineData("oleksii", true)]
    [InlineData("п", false)]
    [InlineData("Іваненко", false)]
    public async Task Search_ByName_FindsInEitherScript(string typed, bool found)
    {
        var at = await world.EventAsync();
        var place = await world.PlaceAsync(at);
        await world.PlaceAsync(await world.EventAsync(at.OrganizationId), "Олексій", "Петренко");
        var names = await portal.SendAs(TestUsers.Guest, (CheckInQueries q) => q.SearchAsync(at.EventId, typed, default), at.OrganizationId);
        Assert.Equal(found ? [place.Id] : [], names.Select(n => n.Id));
    }

    [Fact]
    public async Task Search_ByCodeEmailAndOrder_Finds()
    {
        var at = await world.EventAsync();
        var order = await world.OrderAsync(at);
        var place = await world.PlaceAsync(at, order: order, email: "sofia.hr@example.com");
        foreach (var typed in new[] { place.ConfirmationCode[..4], "sofia.hr", order.Number.ToLowerInvariant() })
        {
            var names = await portal.SendAs(TestUsers.Guest, (CheckInQueries q) => q.SearchAsync(at.EventId, typed, default), at.OrganizationId);
            Assert.Equal([place.Id], names.Select(n => n.Id));
        }
        var counts = await portal.SendAs(TestUsers.Guest, (CheckInQueries q) => q.CountAsync(at.EventId, null, default), at.OrganizationId);
        Assert.Equal(new DoorCounts(0, 1), counts);
    }

    private async Task<CheckInOutcome> OutcomeAsync(DoorWorld.Place at, Registration place) => (await ScanAsync(at, place.TicketSecret)).Outcome;

    private Task<CheckInResult> ScanAsync(DoorWorld.Place at, string typed, DoorKeeper? keeper = null) => portal.SendAs(
        TestUsers.Guest, (CheckInService s) => s.CheckInAsync(at.EventId, typed, CheckInMethod.QrScan, keeper ?? Taras, default), at.OrganizationId);

    private Task<List<CheckInOutcome>> LogAsync(DoorWorld.Place at) =>
        portal.ReadAsync(db => db.Set<ScanLog>().Where(s => s.EventId == at.EventId).OrderBy(s => s.Id).Select(s => s.Outcome).ToListAsync());
}
