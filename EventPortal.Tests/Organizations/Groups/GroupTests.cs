using EventPortal.Catalog;
using EventPortal.Organizations;
using EventPortal.Organizations.Groups;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static EventPortal.Tests.Organizations.OrganizationsWorld;

namespace EventPortal.Tests.Organizations.Groups;

public sealed class GroupTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private readonly OrganizationsWorld world = new(portal);

    [Fact]
    public async Task Join_ByTheCodeAsPeopleTypeIt_ManyTimesAtOnce_IsJoiningOnce()
    {
        var group = await world.GroupAsync(await world.TenantAsync());
        var user = await world.UserAsync();
        var typed = $" {group.InviteCode[..4].ToLowerInvariant()}-{group.InviteCode[4..]} ";
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => JoinAsync(user, typed)));
        Assert.Equal(1, await portal.ReadAsync(db => db.Set<GroupMember>().CountAsync(m => m.GroupId == group.Id)));
        Assert.True((await portal.SendAs(As(user), (GroupJoining s) => s.FindAsync(typed, default)))!.Joined);

        await portal.SendAs(As(user), (GroupJoining s) => s.LeaveAsync(group.Id, default));
        Assert.Empty(await portal.SendAs(As(user), (GroupJoining s) => s.MineAsync(default)));
    }

    [Fact]
    public async Task Regenerate_Code_KillsTheOldOneAndKeepsTheMembers()
    {
        var tenant = await world.TenantAsync();
        var group = await world.GroupAsync(tenant, await world.UserAsync());
        await portal.SendAs(As(tenant.Moderator), (GroupService s) => s.RegenerateAsync(tenant.Id, group.Id, default), tenant.Id);
        var user = await world.UserAsync();
        Assert.Equal(OrganizationsErrors.GroupUnknown, await RefusedAsync(() => JoinAsync(user, group.InviteCode)));
        var now = (await portal.FindAsync<Group>(group.Id))!.InviteCode;
        Assert.NotEqual(group.InviteCode, now);
        await JoinAsync(user, now);
        Assert.Equal(2, await portal.ReadAsync(db => db.Set<GroupMember>().CountAsync(m => m.GroupId == group.Id)));
    }

    [Fact]
    public async Task Delete_ByModerator_OrWithPrivateEvents_IsRefused()
    {
        var tenant = await world.TenantAsync();
        var (used, free) = (await world.GroupAsync(tenant), await world.GroupAsync(tenant, await world.UserAsync()));
        await world.EventAsync(tenant, "Закрита", used.Id);
        Assert.Equal(OrganizationsErrors.OwnerOnly, await RefusedAsync(() => DeleteAsync(tenant, tenant.Moderator, free.Id)));
        Assert.Equal(CatalogErrors.GroupHasEvents, await RefusedAsync(() => DeleteAsync(tenant, tenant.Owner, used.Id)));
        await DeleteAsync(tenant, tenant.Owner, free.Id);
        Assert.Equal([used.Id], (await portal.SendAs(As(tenant.Owner), (GroupService s) => s.ListAsync(tenant.Id, default), tenant.Id)).Select(g => g.Id));
    }

    [Fact]
    public async Task RemoveMember_AndEdit_AreForTheTeamOnly()
    {
        var (tenant, other, member) = (await world.TenantAsync(), await world.TenantAsync(), await world.UserAsync());
        var group = await world.GroupAsync(tenant, member);
        Assert.Equal(OrganizationsErrors.NotYourOrganization, await RefusedAsync(() => portal.SendAs(As(member), (GroupService s) => s.FindAsync(tenant.Id, group.Id, 1, default), tenant.Id)));
        Assert.Equal(OrganizationsErrors.GroupUnknown, await RefusedAsync(() => portal.SendAs(As(other.Owner), (GroupService s) => s.RegenerateAsync(other.Id, group.Id, default), other.Id)));
        Assert.Equal(OrganizationsErrors.NotMember, await RefusedAsync(() => portal.SendAs(As(other.Owner), (GroupService s) => s.RemoveMemberAsync(other.Id, group.Id, member, default), other.Id)));
        await portal.SendAs(As(tenant.Moderator), (GroupService s) => s.DescribeAsync(tenant.Id, group.Id, "Нова назва", "", default), tenant.Id);
        await portal.SendAs(As(tenant.Moderator), (GroupService s) => s.RemoveMemberAsync(tenant.Id, group.Id, member, default), tenant.Id);
        var view = await portal.SendAs(As(tenant.Moderator), (GroupService s) => s.FindAsync(tenant.Id, group.Id, 1, default), tenant.Id);
        Assert.Equal(("Нова назва", 0), (view!.Group.Name, view.Total));
    }

    private Task<Guid> JoinAsync(Guid user, string code) => portal.SendAs(As(user), (GroupJoining s) => s.JoinAsync(code, default));

    private Task DeleteAsync(Tenant tenant, Guid by, Guid group) => portal.SendAs(As(by), (GroupService s) => s.DeleteAsync(tenant.Id, group, default), tenant.Id);
}
