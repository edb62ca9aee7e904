using EventPortal.Accounts.Contracts;
using EventPortal.Accounts.Users;
using EventPortal.Catalog;
using EventPortal.Catalog.Contracts;
using EventPortal.Catalog.Events;
using EventPortal.Catalog.Favourites;
using EventPortal.CheckIns;
using EventPortal.Operations;
using EventPortal.Registrations;
using EventPortal.Tests.CheckIns;
using EventPortal.Tests.Support;
using EventPortal.WaitingRooms;
using EventPortal.WaitingRooms.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventPortal.Tests.Walks;

/// <summary>Pages that are worth a look only when something was put up for them: queues, lists of people, the door's lists.</summary>
internal sealed class StagedPages(PortalHost portal, Stage stage)
{
    private readonly DateTimeOffset now = portal.Services.GetRequiredService<TimeProvider>().GetUtcNow();

    public async Task<IReadOnlyList<PortalPage>> ListAsync() =>
    [
        new("catalog-month", Reader.Guest, "/events?view=month"),
        new("catalog-past", Reader.Guest, "/events?when=past"),
        new("speakers-proteach", Reader.Guest, "/speakers?pro=1"),
        new("favourites-empty", Reader.Guest, CatalogUrls.Favourites),
        new("confirm-email", Reader.Guest, AccountsUrls.ConfirmEmail(Guid.CreateVersion7(now), "x")),
        new("confirm-email-dead", Reader.Guest, AccountsUrls.ConfirmEmailPath),
        new("reset-password", Reader.Guest, AccountsUrls.ResetPassword(Guid.CreateVersion7(now), "x")),
        new("reset-password-dead", Reader.Guest, AccountsUrls.ResetPasswordPath),
        new("two-factor", Reader.Guest, AccountsUrls.TwoFactorPath),
        new("recovery", Reader.Guest, AccountsUrls.RecoveryPath),
        new("authenticator", Reader.Participant, AccountsUrls.Authenticator),
        new("favourites", Reader.Participant, await FavouritesAsync()),
        new("sweep", Reader.Admin, OperationsUrls.Sweep),
        .. await QueueAsync(),
        .. await PeopleAsync(),
        .. await LessonsAsync(),
    ];

    private async Task<string> FavouritesAsync()
    {
        var user = await UserAsync();
        var liked = await stage.UseAsync(db => db.Set<Event>().Where(e => e.Status != EventStatus.Draft && e.IsActive && !e.Hide && e.Groups.Count == 0).OrderBy(e => e.Id).Select(e => e.Id).Take(5).ToListAsync());
        await AddAsync([.. liked.Select(id => new Favourite(user, id, now))]);
        return CatalogUrls.Favourites;
    }

    /// <summary>Queues before their start, and in motion.</summary>
    private async Task<IReadOnlyList<PortalPage>> QueueAsync()
    {
        var (gathering, moving) = (await stage.OpenAsync("Перед стартом", organizer: PortalPages.Academy), await stage.OpenAsync("Черга рухається", organizer: PortalPages.Academy));
        await OpenRoomAsync(gathering, now.AddHours(3), perMinute: null);
        await OpenRoomAsync(moving, null, perMinute: 30);
        return
        [
            new("queue-gathering", Reader.Guest, WaitingRoomsUrls.Queue(gathering.EventId)),
            new("queue-moving", Reader.Guest, WaitingRoomsUrls.Queue(moving.EventId)),
            new("event-queue", Reader.Guest, gathering.Path),
            new("queue-rooms", Reader.Owner, WaitingRoomsUrls.Rooms),
            new("queue-room", Reader.Owner, WaitingRoomsUrls.Settings(gathering.EventId)),
        ];
    }

    /// <summary>Who takes part in an open event, who came to its door, and who was refused there.</summary>
    private async Task<IReadOnlyList<PortalPage>> PeopleAsync()
    {
        var show = await stage.OpenAsync("Серед своїх", startsIn: TimeSpan.FromHours(1), organizer: PortalPages.Academy);
        await stage.UseAsync(async db =>
        {
            var shown = await db.Set<Event>().SingleAsync(e => e.Id == show.EventId);
            shown.Configure(shown.Settings, ParticipantsVisibility.Open, hide: false);
            return await db.SaveChangesAsync();
        });
        var world = new DoorWorld(stage.UseAsync, now);
        var at = new DoorWorld.Place(show.OrganizationId, show.EventId, show.ProductId, Guid.Empty);
        var keeper = new DoorKeeper(null, null, "Вхід 2");
        await world.PlaceAsync(at, "Ігор", "Гравець", email: PortalPages.Account(Reader.Participant));
        await world.PlaceAsync(at, "Олександра-Вікторія", "Нечуй-Левицька-Кропивницька");
        await world.PlaceAsync(at, "Чекає", "Оплати", waits: true);
        var came = await world.PlaceAsync(at, "Анна", "Яремчук", r => r.CheckIn(now));
        await AddAsync(
            CheckIn.Create(at.OrganizationId, at.EventId, came.Id, null, keeper, CheckInMethod.QrScan, now),
            ScanLog.Create(at.OrganizationId, at.EventId, came.Id, came.ConfirmationCode, CheckInOutcome.AlreadyCheckedIn, CheckInMethod.QrScan, keeper, now),
            ScanLog.Create(at.OrganizationId, at.EventId, null, "https://elsewhere.example", CheckInOutcome.Unknown, CheckInMethod.QrScan, keeper, now));
        return
        [
            new("participants", Reader.Participant, RegistrationsUrls.Participants(show.EventId)),
            new("door-people", Reader.Owner, CheckInsUrls.Door(show.EventId)),
            new("door-list", Reader.Owner, CheckInsUrls.List(show.EventId)),
            new("door-log", Reader.Owner, CheckInsUrls.Log(show.EventId)),
        ];
    }

    /// <summary>A course whose lessons are entered separately: which one, and its door.</summary>
    private async Task<IReadOnlyList<PortalPage>> LessonsAsync()
    {
        var show = await stage.OpenAsync("Окремі заняття", startsIn: TimeSpan.FromHours(1), organizer: PortalPages.Academy);
        var lesson = await stage.UseAsync(async db =>
        {
            var course = await db.Set<Event>().Include(e => e.Lessons).SingleAsync(e => e.Id == show.EventId);
            course.Configure(course.Settings with { LessonsEnteredSeparately = true }, ParticipantsVisibility.Closed, hide: false);
            var first = course.AddLesson(now.AddHours(1), "Часи, які плутають найчастіше", null, now);
            course.AddLesson(now.AddHours(3), "Практикум", null, now.AddMilliseconds(1));
            await db.SaveChangesAsync();
            return first.Id;
        });
        return
        [
            new("door-lessons", Reader.Owner, CheckInsUrls.Door(show.EventId)),
            new("door-lesson", Reader.Owner, CheckInsUrls.Door(show.EventId, lesson)),
            new("door-list-lesson", Reader.Owner, $"{CheckInsUrls.List(show.EventId)}?lesson={lesson}"),
        ];
    }

    private async Task OpenRoomAsync(Show show, DateTimeOffset? startsAt, int? perMinute)
    {
        var room = WaitingRoom.Create(show.OrganizationId, show.EventId, now);
        room.Configure(RoomMode.Open, startsAt, perMinute, now);
        await AddAsync(room, RoomGate.Of(room, now));
    }

    private Task<Guid> UserAsync() => stage.UseAsync(db => db.Set<User>().Where(u => u.Email == PortalPages.Account(Reader.Participant)).Select(u => u.Id).SingleAsync());

    private Task AddAsync(params object[] rows) => stage.UseAsync(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync();
    });
}
