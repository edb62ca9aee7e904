using EventPortal.Accounts.Contracts;
using EventPortal.CheckIns;
using EventPortal.CheckIns.Lists;
using EventPortal.CheckIns.Pages;
using EventPortal.Organizations.Contracts;
using EventPortal.Registrations.Contracts;
using EventPortal.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Xunit;

namespace EventPortal.Tests.CheckIns;

public sealed class DoorListTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private readonly DoorWorld world = new(portal.ReadAsync, TestClock.Start);

    [Fact]
    public async Task List_ExpectedAndCame_ByNameAndFilter()
    {
        var at = await world.EventAsync();
        var came = await world.PlaceAsync(at, "Софія", "Гриценко");
        await world.PlaceAsync(at, "Андрій", "Бондар");
        await world.PlaceAsync(at, "Хтось", "Неоплачений", waits: true);
        await world.PlaceAsync(at, "Хтось", "Скасований", r => r.Cancel("не зможу", world.Now));
        await world.PlaceAsync(await world.EventAsync(at.OrganizationId), "Чужа", "Подія");
        await ScanAsync(at, came.ConfirmationCode);

        Assert.Equal(["Андрій Бондар", "Софія Гриценко"], await NamesAsync(at, new()));
        Assert.Equal(["Софія Гриценко"], await NamesAsync(at, new(Came: true)));
        Assert.Equal(["Андрій Бондар"], await NamesAsync(at, new(Came: false)));
        Assert.Equal(["Софія Гриценко"], await NamesAsync(at, new(Text: "hrytsen")));
        Assert.Empty(await NamesAsync(at, new(Text: "Гриценко", Came: false)));
        Assert.Empty(await NamesAsync(at, new(TicketTypeId: at.EventId)));
        var groups = await portal.SendAs(TestUsers.Guest, (DoorListQueries q) => q.GroupAsync(at.EventId, default), at.OrganizationId);
        Assert.Equal(new DoorGroup(at.TicketTypeId, "Повна участь", 1, 2), Assert.Single(groups.Tickets));
    }

    [Fact]
    public async Task List_Pages_AreOneOrderWithoutGapsOrRepeats()
    {
        var at = await world.EventAsync();
        for (var i = 0; i < 12; i++) await world.PlaceAsync(at, "Ім’я", i % 3 == 0 ? "Коваль" : $"Коваль{i:00}");
        var all = await PageAsync(at, 0, 100);
        Assert.Equal(12, all.Total);
        var pages = new List<Guid>();
        for (var skip = 0; skip < 12; skip += 5) pages.AddRange((await PageAsync(at, skip, 5)).Lines.Select(l => l.Place.Id));
        Assert.Equal(all.Lines.Select(l => l.Place.Id), pages);
    }

    [Fact]
    public async Task List_InAnotherOrganizationsScope_IsEmpty()
    {
        var (at, foreign) = (await world.EventAsync(), await world.EventAsync());
        await world.PlaceAsync(at);
        Assert.Empty((await portal.SendAs(TestUsers.Guest, (DoorListQueries q) => q.ListAsync(at.EventId, new(), 0, 100, default), foreign.OrganizationId)).Lines);
        await ScanAsync(at, "ABCDEFGH");
        Assert.Empty((await portal.SendAs(TestUsers.Guest, (DoorListQueries q) => q.RefusedAsync(at.EventId, null, 1, default), foreign.OrganizationId)).Scans);
    }

    [Fact]
    public async Task Refused_Scans_TellWhenByWhomWhatAndWhy()
    {
        var at = await world.EventAsync();
        var place = await world.PlaceAsync(at);
        await ScanAsync(at, place.ConfirmationCode);
        await ScanAsync(at, place.ConfirmationCode);
        await ScanAsync(at, "https://elsewhere.example/abc");
        var refused = await portal.SendAs(TestUsers.Guest, (DoorListQueries q) => q.RefusedAsync(at.EventId, null, 1, default), at.OrganizationId);
        Assert.Equal((2, 2), (refused.Total, refused.Scans.Count));
        var again = Assert.Single(refused.Scans, s => s.Outcome is CheckInOutcome.AlreadyCheckedIn);
        Assert.Equal((TestClock.Start, "Олена", place.ConfirmationCode, "Олексій Петренко"), (again.At, again.ByName, again.Typed, again.Name));
        var one = await portal.SendAs(TestUsers.Guest, (DoorListQueries q) => q.RefusedAsync(at.EventId, CheckInOutcome.Unknown, 1, default), at.OrganizationId);
        Assert.Equal((1, null), (one.Total, Assert.Single(one.Scans).Name));
        Assert.Equal(1, one.Counts[CheckInOutcome.AlreadyCheckedIn]);
    }

    [Theory]
    [InlineData("Коваль", "Коваль")]
    [InlineData("Коваль, \"Оля\"", "\"Коваль, \"\"Оля\"\"\"")]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("два\nрядки", "\"два\nрядки\"")]
    public void File_Cell_IsOneCellAndNoFormula(string text, string cell) => Assert.Equal(cell + ",x\r\n", DoorListFile.Line([text, "x"]));

    [Fact]
    public async Task Doors_Page_IsForMembersOfAnyOrganizationAndAdmins()
    {
        var policy = Assert.Single(typeof(DoorsPage).GetCustomAttributes(typeof(AuthorizeAttribute), true).Cast<AuthorizeAttribute>(), a => a.Policy is not null).Policy;
        Assert.Equal(OrganizationPolicies.AnyMember, policy);
        var at = await world.EventAsync();
        Assert.True(await MayAsync(TestUsers.User(at.OwnerId), policy!));
        Assert.True(await MayAsync(TestUsers.User(await world.ModeratorAsync(at.OrganizationId)), policy!));
        Assert.True(await MayAsync(TestUsers.User(await world.UserAsync(), AccountRoles.Admin), policy!));
        Assert.False(await MayAsync(TestUsers.User(await world.UserAsync()), policy!));
        Assert.False(await MayAsync(TestUsers.Guest, policy!));
    }

    private Task<bool> MayAsync(System.Security.Claims.ClaimsPrincipal user, string policy) =>
        portal.SendAs(user, async (IAuthorizationService service) => (await service.AuthorizeAsync(user, null, policy)).Succeeded);

    private async Task<IEnumerable<string>> NamesAsync(DoorWorld.Place at, DoorListFilter filter) =>
        (await portal.SendAs(TestUsers.Guest, (DoorListQueries q) => q.ListAsync(at.EventId, filter, 0, 100, default), at.OrganizationId)).Lines.Select(l => l.Place.Name);

    private Task<DoorList> PageAsync(DoorWorld.Place at, int skip, int take) =>
        portal.SendAs(TestUsers.Guest, (DoorListQueries q) => q.ListAsync(at.EventId, new(), skip, take, default), at.OrganizationId);

    private Task<CheckInResult> ScanAsync(DoorWorld.Place at, string typed) => portal.SendAs(TestUsers.Guest,
        (CheckInService s) => s.CheckInAsync(at.EventId, typed, CheckInMethod.QrScan, new DoorKeeper(null, null, "Олена"), default), at.OrganizationId);
}
