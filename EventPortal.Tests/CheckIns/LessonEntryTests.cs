using EventPortal.Catalog.Events;
using EventPortal.CheckIns;
using EventPortal.CheckIns.Lists;
using EventPortal.Operations.Sweep;
using EventPortal.Registrations.Attendees;
using EventPortal.Registrations.Contracts;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.CheckIns;

/// <summary>An event whose lessons are entered separately.</summary>
public sealed class LessonEntryTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private readonly DoorWorld world = new(portal.ReadAsync, TestClock.Start);

    [Fact]
    public async Task CheckIn_EachLesson_HasItsOwnEntryAndThePersonCountsOnce()
    {
        var (at, first, second) = await CourseAsync();
        var place = await world.PlaceAsync(at);

        Assert.Equal(CheckInOutcome.Ok, (await ScanAsync(at, place, first)).Outcome);
        Assert.Equal(CheckInOutcome.Ok, (await ScanAsync(at, place, second)).Outcome);
        var again = await ScanAsync(at, place, second, "Олена");

        Assert.Equal((CheckInOutcome.AlreadyCheckedIn, "Тарас"), (again.Outcome, again.Entry!.ByName));
        Assert.Equal(RegistrationStatus.CheckedIn, (await portal.FindAsync<Registration>(place.Id))!.Status);
        Assert.Equal(1, await CameAsync(at));
    }

    [Fact]
    public async Task CheckIn_ManyDoorsOfTwoLessonsAtOnce_OneEntryEach()
    {
        var (at, first, second) = await CourseAsync();
        for (var round = 0; round < 15; round++)
        {
            var place = await world.PlaceAsync(at);
            var results = await Task.WhenAll(Enumerable.Range(1, 6).Select(door => ScanAsync(at, place, door % 2 == 0 ? first : second, $"Вхід {door}")));
            Assert.Equal(2, results.Count(r => r.Outcome is CheckInOutcome.Ok));
            Assert.Equal(4, results.Count(r => r is { Outcome: CheckInOutcome.AlreadyCheckedIn, Entry: not null }));
            Assert.Equal([first, second], (await EntriesAsync(place)).Select(e => e.LessonId!.Value).Order());
        }
        Assert.Equal(15, await CameAsync(at));
        Assert.Empty(await BrokenAsync());
    }

    [Fact]
    public async Task Undo_OfOneLesson_LeavesThePersonInUntilTheLast()
    {
        var (at, first, second) = await CourseAsync();
        var place = await world.PlaceAsync(at);
        var (one, other) = ((await ScanAsync(at, place, first)).Entry!, (await ScanAsync(at, place, second)).Entry!);

        await UndoAsync(at, one.Id);
        Assert.Equal((RegistrationStatus.CheckedIn, 1), ((await portal.FindAsync<Registration>(place.Id))!.Status, await CameAsync(at)));
        await UndoAsync(at, other.Id);
        Assert.Equal((RegistrationStatus.Confirmed, 0), ((await portal.FindAsync<Registration>(place.Id))!.Status, await CameAsync(at)));
    }

    [Fact]
    public async Task Undo_WhileAnotherLessonIsEntered_NeverLeavesAnEntryWithoutAPerson()
    {
        var (at, first, second) = await CourseAsync();
        for (var round = 0; round < 15; round++)
        {
            var place = await world.PlaceAsync(at);
            var entry = (await ScanAsync(at, place, first)).Entry!;
            await Task.WhenAll(UndoAsync(at, entry.Id), ScanAsync(at, place, second));
            Assert.Equal(second, Assert.Single(await EntriesAsync(place)).LessonId);
            Assert.Equal(RegistrationStatus.CheckedIn, (await portal.FindAsync<Registration>(place.Id))!.Status);
        }
        Assert.Equal(15, await CameAsync(at));
        Assert.Empty(await BrokenAsync());
    }

    [Fact]
    public async Task CheckIn_WithoutOrWithAForeignLesson_IsRefused()
    {
        var (at, _, _) = await CourseAsync();
        var (_, foreign, _) = await CourseAsync();
        var place = await world.PlaceAsync(at);
        foreach (var lesson in new Guid?[] { null, foreign })
            Assert.Equal(CheckInsErrors.LessonUnknown, (await Assert.ThrowsAsync<DomainException>(() => ScanAsync(at, place, lesson))).Error);
        Assert.Equal(RegistrationStatus.Confirmed, (await portal.FindAsync<Registration>(place.Id))!.Status);
    }

    [Fact]
    public async Task CheckIn_PlaceOfAnotherRun_IsWrongHere()
    {
        var (at, first, second) = await CourseAsync();
        var place = await PlaceOfRunAsync(at, second);
        Assert.Equal(CheckInOutcome.WrongLesson, (await ScanAsync(at, place, first)).Outcome);
        Assert.Equal(CheckInOutcome.Ok, (await ScanAsync(at, place, second)).Outcome);
    }

    [Fact]
    public async Task CheckIn_LessonOfTomorrow_IsNotYetOpen()
    {
        var (at, _, _) = await CourseAsync();
        var later = await AddLessonAsync(at, TestClock.Start.AddHours(30));
        var result = await ScanAsync(at, await world.PlaceAsync(at), later);
        Assert.Equal((CheckInOutcome.NotYetValid, TestClock.Start.AddHours(18)), (result.Outcome, result.At));
    }

    [Fact]
    public async Task Lists_OfALesson_TellWhoCameToIt()
    {
        var (at, first, second) = await CourseAsync();
        var (anna, boris) = (await world.PlaceAsync(at, "Анна", "Андрієнко"), await world.PlaceAsync(at, "Борис", "Бойко"));
        await PlaceOfRunAsync(at, second);
        await ScanAsync(at, anna, first);
        await ScanAsync(at, anna, second);
        await ScanAsync(at, boris, second);

        Assert.Equal(new DoorCounts(1, 2), await CountAsync(at, first));
        Assert.Equal(new DoorCounts(2, 3), await CountAsync(at, second));
        Assert.Equal(["Анна Андрієнко"], await NamesAsync(at, new(LessonId: first, Came: true)));
        Assert.Equal(["Борис Бойко"], await NamesAsync(at, new(LessonId: first, Came: false)));
        Assert.Equal(["Анна Андрієнко", "Борис Бойко", "Роман Яр"], await NamesAsync(at, new(LessonId: second)));
        var recent = await portal.SendAs(TestUsers.Guest, (CheckInQueries q) => q.RecentAsync(at.EventId, first, default), at.OrganizationId);
        Assert.Equal(anna.Id, Assert.Single(recent).Place.Id);
    }

    private async Task<(DoorWorld.Place At, Guid First, Guid Second)> CourseAsync()
    {
        var at = await world.EventAsync(startsIn: TimeSpan.FromHours(1));
        await portal.ReadAsync(async db =>
        {
            var course = await db.Set<Event>().SingleAsync(e => e.Id == at.EventId);
            course.Configure(course.Settings with { LessonsEnteredSeparately = true }, course.ParticipantsVisibility, hide: false);
            return await db.SaveChangesAsync();
        });
        return (at, await AddLessonAsync(at, TestClock.Start.AddHours(1)), await AddLessonAsync(at, TestClock.Start.AddHours(3)));
    }

    private Task<Guid> AddLessonAsync(DoorWorld.Place at, DateTimeOffset startsAt) => portal.ReadAsync(async db =>
    {
        var course = await db.Set<Event>().Include(e => e.Lessons).SingleAsync(e => e.Id == at.EventId);
        var lesson = course.AddLesson(startsAt, "Заняття", null, startsAt);
        await db.SaveChangesAsync();
        return lesson.Id;
    });

    private async Task<Registration> PlaceOfRunAsync(DoorWorld.Place at, Guid lessonId)
    {
        var person = new Person { FirstName = "Роман", LastName = "Яр", Email = $"run-{Codes.NewCode().ToLowerInvariant()}@example.com" };
        var place = Registration.Create(new(at.OrganizationId, at.EventId, at.TicketTypeId, lessonId, null, null, null, person, [], "uk", null), TestClock.Start);
        place.Confirm(TestClock.Start);
        place.TakeEvents();
        await world.AddAsync(place);
        return place;
    }

    private Task<CheckInResult> ScanAsync(DoorWorld.Place at, Registration place, Guid? lessonId, string keeper = "Тарас") => portal.SendAs(
        TestUsers.Guest, (CheckInService s) => s.CheckInAsync(at.EventId, place.TicketSecret, CheckInMethod.QrScan, new(null, null, keeper) { LessonId = lessonId }, default), at.OrganizationId);

    private Task UndoAsync(DoorWorld.Place at, Guid entryId) =>
        portal.SendAs(TestUsers.Guest, (CheckInService s) => s.UndoAsync(at.EventId, entryId, default), at.OrganizationId);

    private Task<DoorCounts> CountAsync(DoorWorld.Place at, Guid lessonId) =>
        portal.SendAs(TestUsers.Guest, (CheckInQueries q) => q.CountAsync(at.EventId, lessonId, default), at.OrganizationId);

    private async Task<IEnumerable<string>> NamesAsync(DoorWorld.Place at, DoorListFilter filter) =>
        (await portal.SendAs(TestUsers.Guest, (DoorListQueries q) => q.ListAsync(at.EventId, filter, 0, 100, default), at.OrganizationId)).Lines.Select(l => l.Place.Name);

    private Task<List<CheckIn>> EntriesAsync(Registration place) => portal.ReadAsync(db => db.Set<CheckIn>().Where(c => c.RegistrationId == place.Id).ToListAsync());

    private async Task<int> CameAsync(DoorWorld.Place at) => (await portal.FindAsync<Event>(at.EventId))!.NumberParticipants;

    private async Task<IEnumerable<string>> BrokenAsync() => (await portal.SendAs(TestUsers.Admin, (SweepService s) => s.FindAsync(default)))
        .Where(f => f.Check.StartsWith("checkins.", StringComparison.Ordinal)).Select(f => f.Check);
}
