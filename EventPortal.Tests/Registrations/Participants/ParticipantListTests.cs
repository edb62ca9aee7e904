using EventPortal.Catalog.Events;
using EventPortal.Registrations.Participants;
using EventPortal.Tests.CheckIns;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.Registrations.Participants;

public sealed class ParticipantListTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private readonly DoorWorld world = new(portal.ReadAsync, TestClock.Start);

    [Fact]
    public async Task FindAsync_OpenEvent_IsForItsParticipantsAndOrganizersOnly()
    {
        var at = await OpenAsync();
        var mine = await world.UserAsync("player@example.com");
        await world.PlaceAsync(at, "Ігор", "Гравець", email: "player@example.com");
        await world.PlaceAsync(at, "Анна", "Яремчук");

        Assert.Null(await FindAsync(at, await world.UserAsync()));
        Assert.NotNull(await FindAsync(at, at.OwnerId));
        // the address of the account is not proven yet
        Assert.Null(await FindAsync(at, mine));
        await VerifyAsync(mine);
        var view = (await FindAsync(at, mine))!;
        Assert.Equal(["Ігор Гравець", "Анна Яремчук"], view.Groups.Single().Names);
        Assert.True(view.IsNamed);
    }

    [Fact]
    public async Task FindAsync_ClosedEvent_IsForNobody()
    {
        var at = await world.EventAsync();
        await world.PlaceAsync(at);
        Assert.Null(await FindAsync(at, at.OwnerId));
    }

    [Fact]
    public async Task FindAsync_UnnamedWaitingAndCancelled_AreNotNamed()
    {
        var at = await OpenAsync();
        await world.PlaceAsync(at, "Анна", "Яремчук");
        await world.PlaceAsync(at, "Чекає", "Оплати", waits: true);
        await world.PlaceAsync(at, "Скасував", "Участь", r => r.Cancel("Хвороба", world.Now));
        await world.PlaceAsync(at, "Не", "Показуйте", r => r.List(shown: false));

        var view = (await FindAsync(at, at.OwnerId))!;

        Assert.Equal(["Анна Яремчук"], view.Groups.Single().Names);
        Assert.Equal((2, 1), (view.Total, view.Unnamed));
        Assert.Null(view.IsNamed);
    }

    [Fact]
    public async Task ShowAsync_OwnChoice_ChangesOwnPlaceOnly()
    {
        var at = await OpenAsync();
        var mine = await world.UserAsync("shy@example.com");
        await VerifyAsync(mine);
        await world.PlaceAsync(at, "Олена", "Тиха", email: "shy@example.com");
        await world.PlaceAsync(at, "Анна", "Яремчук");

        await portal.SendAs(TestUsers.User(mine), (ParticipantList l) => l.ShowAsync(at.EventId, mine, false, default));

        var view = (await FindAsync(at, mine))!;
        Assert.Equal(["Анна Яремчук"], view.Groups.Single().Names);
        Assert.False(view.IsNamed);
        await portal.SendAs(TestUsers.User(mine), (ParticipantList l) => l.ShowAsync(at.EventId, mine, true, default));
        Assert.True((await FindAsync(at, mine))!.IsNamed);
    }

    [Fact]
    public async Task FindAsync_Pages_NameEverybodyOnce()
    {
        var at = await OpenAsync();
        for (var i = 0; i < 5; i++) await world.PlaceAsync(at, "Учасник", "Номер" + i);

        var names = new List<string>();
        for (var page = 1; page <= 3; page++)
        {
            var view = await portal.SendAs(TestUsers.User(at.OwnerId), (ParticipantList l) => l.FindAsync(at.EventId, at.OwnerId, page, default, 2));
            Assert.Equal(3, view!.Pages);
            names.AddRange(view.Groups.SelectMany(g => g.Names));
        }
        Assert.Equal(Enumerable.Range(0, 5).Select(i => "Учасник Номер" + i), names);
    }

    private async Task<DoorWorld.Place> OpenAsync()
    {
        var at = await world.EventAsync();
        await portal.ReadAsync(async db =>
        {
            var of = await db.Set<Event>().SingleAsync(e => e.Id == at.EventId);
            of.Configure(of.Settings, ParticipantsVisibility.Open, hide: false);
            return await db.SaveChangesAsync();
        });
        return at;
    }

    private Task VerifyAsync(Guid userId) => portal.ReadAsync(db => db.Set<EventPortal.Accounts.Users.User>().Where(u => u.Id == userId)
        .ExecuteUpdateAsync(s => s.SetProperty(u => u.EmailVerifiedAt, world.Now)));

    private Task<ParticipantsView?> FindAsync(DoorWorld.Place at, Guid reader) =>
        portal.SendAs(TestUsers.User(reader), (ParticipantList l) => l.FindAsync(at.EventId, reader, 1, default));
}
