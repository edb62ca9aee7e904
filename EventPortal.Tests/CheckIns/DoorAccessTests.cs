using System.Security.Claims;
using EventPortal.Accounts.Contracts;
using EventPortal.CheckIns;
using EventPortal.CheckIns.Access;
using EventPortal.CheckIns.Passes;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EventPortal.Tests.CheckIns;

public sealed class DoorAccessTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private readonly DoorWorld world = new(portal.ReadAsync, TestClock.Start);

    [Fact]
    public async Task Enter_MembersAndAdmins_Only()
    {
        var at = await world.EventAsync();
        var foreign = await world.EventAsync();
        Assert.NotNull(await EnterAsync(TestUsers.User(at.OwnerId), at));
        Assert.NotNull(await EnterAsync(TestUsers.User(await world.ModeratorAsync(at.OrganizationId)), at));
        Assert.NotNull(await EnterAsync(TestUsers.User(await world.UserAsync(), AccountRoles.Admin), at));
        Assert.Null(await EnterAsync(TestUsers.User(await world.ModeratorAsync(foreign.OrganizationId)), at));
        Assert.Null(await EnterAsync(TestUsers.User(await world.UserAsync()), at));
        Assert.Null(await EnterAsync(TestUsers.Guest, at));
    }

    [Fact]
    public async Task Enter_Pass_OpensItsEventOnly()
    {
        var at = await world.EventAsync();
        var second = await world.EventAsync(at.OrganizationId);
        var holder = Holder(await world.PassAsync(at));
        var session = await EnterAsync(holder, at);
        Assert.Equal(("Вхід 2", (Guid?)null), (session!.Name, session.UserId));
        Assert.Null(await EnterAsync(holder, second));
        Assert.Null(await EnterAsync(Holder(await world.PassAsync(at, world.Now.AddMinutes(-1))), at));
        Assert.Null(await EnterAsync(Holder(await world.PassAsync(at, revoked: true)), at));
    }

    [Fact]
    public async Task Stay_PassRevokedMeanwhile_ClosesTheDoor()
    {
        var at = await world.EventAsync();
        var pass = await world.PassAsync(at);
        var session = (await EnterAsync(Holder(pass), at))!;
        await StayAsync(session);
        await portal.SendAs(TestUsers.User(at.OwnerId), (PassService s) => s.RevokeAsync(at.EventId, pass.Id, default), at.OrganizationId);
        var refused = await Assert.ThrowsAsync<DomainException>(() => StayAsync(session));
        Assert.Equal(CheckInsErrors.DoorClosed, refused.Error);
    }

    [Fact]
    public async Task Stay_MemberRemovedMeanwhile_ClosesTheDoor()
    {
        var at = await world.EventAsync();
        var member = await world.ModeratorAsync(at.OrganizationId);
        var session = (await EnterAsync(TestUsers.User(member), at))!;
        await StayAsync(session);
        await portal.ReadAsync(db => db.Set<EventPortal.Organizations.Members.OrganizationMember>().Where(m => m.UserId == member).ExecuteDeleteAsync());
        await Assert.ThrowsAsync<DomainException>(() => StayAsync(session));
    }

    [Fact]
    public async Task Create_Pass_EndsAfterTheEventAndBelongsToIt()
    {
        var at = await world.EventAsync();
        var pass = await portal.SendAs(TestUsers.User(at.OwnerId), (PassService s) => s.CreateAsync(at.EventId, "Вхід 3", default), at.OrganizationId);
        Assert.Equal(world.Now.AddHours(1 + 6 + 6), pass.ExpiresAt);
        Assert.NotNull(await portal.SendAs(TestUsers.Guest, (PassService s) => s.FindAsync(pass.Token, default)));
        var foreign = await world.EventAsync();
        await Assert.ThrowsAsync<DomainException>(() =>
            portal.SendAs(TestUsers.User(foreign.OwnerId), (PassService s) => s.CreateAsync(at.EventId, "Чужа", default), foreign.OrganizationId));
    }

    private static ClaimsPrincipal Holder(CheckInPass pass) =>
        new(new ClaimsIdentity([new(CheckInPolicies.PassClaim, pass.Id.ToString())], CheckInPolicies.PassScheme));

    private Task<DoorSession?> EnterAsync(ClaimsPrincipal user, DoorWorld.Place at) =>
        portal.SendAs(user, (DoorAccess a) => a.EnterAsync(user, at.EventId, at.OrganizationId, default));

    private Task StayAsync(DoorSession session) => portal.SendAs(TestUsers.Guest, (DoorAccess a) => a.StayAsync(session, default));
}
