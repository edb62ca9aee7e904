using EventPortal.Notifications.Log;
using EventPortal.Organizations;
using EventPortal.Organizations.Members;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static EventPortal.Tests.Organizations.OrganizationsWorld;

namespace EventPortal.Tests.Organizations.Members;

public sealed class TeamTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private readonly OrganizationsWorld world = new(portal);

    [Fact]
    public async Task Transfer_ConfirmedByTheName_SwapsTheRolesAndTellsTheHeir()
    {
        var tenant = await world.TenantAsync("Академія «Поле»");
        var heir = await MemberAsync(tenant, tenant.Moderator);
        Assert.Equal(OrganizationsErrors.ConfirmationDiffers, await RefusedAsync(() => TransferAsync(tenant, tenant.Owner, heir, "Поле")));
        Assert.Equal(OrganizationsErrors.OwnerOnly, await RefusedAsync(() => TransferAsync(tenant, tenant.Moderator, heir, "Академія «Поле»")));

        await TransferAsync(tenant, tenant.Owner, heir, " академія «поле» ");

        Assert.Equal(tenant.Moderator, (await portal.FindAsync<Organization>(tenant.Id))!.OwnerId);
        Assert.Equal([(tenant.Moderator, OrganizationRole.Owner), (tenant.Owner, OrganizationRole.Moderator)], await RolesAsync(tenant));
        Assert.Equal(1, await portal.ReadAsync(db => db.Set<NotificationLog>().CountAsync(l => l.UserId == tenant.Moderator && l.Template == "organization.transferred")));
        Assert.Equal(OrganizationsErrors.OwnerOnly, await RefusedAsync(() => TransferAsync(tenant, tenant.Owner, heir, "Академія «Поле»")));
    }

    [Fact]
    public async Task Transfer_ToTwoHeirsAtOnce_LeavesExactlyOneOwner()
    {
        var tenant = await world.TenantAsync();
        List<Guid> heirs = [await MemberAsync(tenant, tenant.Moderator)];
        for (var i = 0; i < 4; i++)
        {
            var member = OrganizationMember.Moderator(tenant.Id, await world.UserAsync(), null, world.Now);
            await portal.InsertAsync(member);
            heirs.Add(member.Id);
        }
        var done = await Task.WhenAll(heirs.Select(h => TryAsync(() => TransferAsync(tenant, tenant.Owner, h, "Академія"))));
        Assert.Single(done, d => d);
        Assert.Single(await RolesAsync(tenant), r => r.Role is OrganizationRole.Owner);
    }

    [Fact]
    public async Task RemoveAgainstTransfer_AtOnce_NeverLeavesAnOrganizationWithoutItsOwner()
    {
        for (var turn = 0; turn < 6; turn++)
        {
            var tenant = await world.TenantAsync();
            var member = await MemberAsync(tenant, tenant.Moderator);
            await Task.WhenAll(TryAsync(() => TransferAsync(tenant, tenant.Owner, member, "Академія")), TryAsync(() => RemoveAsync(tenant, tenant.Owner, member)));
            var roles = await RolesAsync(tenant);
            var owner = Assert.Single(roles, r => r.Role is OrganizationRole.Owner);
            Assert.Equal(owner.UserId, (await portal.FindAsync<Organization>(tenant.Id))!.OwnerId);
        }
    }

    [Fact]
    public async Task RemoveAndLeave_Owner_IsRefused_Moderator_Goes()
    {
        var tenant = await world.TenantAsync();
        var owner = await MemberAsync(tenant, tenant.Owner);
        Assert.Equal(OrganizationsErrors.OwnerStays, await RefusedAsync(() => RemoveAsync(tenant, tenant.Moderator, owner)));
        Assert.Equal(OrganizationsErrors.OwnerStays, await RefusedAsync(() => LeaveAsync(tenant, tenant.Owner)));
        await LeaveAsync(tenant, tenant.Moderator);
        Assert.Equal([(tenant.Owner, OrganizationRole.Owner)], await RolesAsync(tenant));
        // the page of who left is still open
        Assert.Equal(OrganizationsErrors.NotYourOrganization, await RefusedAsync(() => portal.SendAs(As(tenant.Moderator), (TeamService s) => s.FindAsync(tenant.Id, default), tenant.Id)));
    }

    [Fact]
    public async Task Remove_ByAnotherModerator_Works_ByAnotherTenant_IsRefused()
    {
        var (tenant, other) = (await world.TenantAsync(), await world.TenantAsync());
        var third = OrganizationMember.Moderator(tenant.Id, await world.UserAsync(), null, world.Now);
        await portal.InsertAsync(third);
        Assert.Equal(OrganizationsErrors.NotYourOrganization, await RefusedAsync(() => RemoveAsync(tenant, other.Owner, third.Id)));
        Assert.Equal(OrganizationsErrors.MemberUnknown, await RefusedAsync(() => RemoveAsync(other, other.Owner, third.Id)));
        await RemoveAsync(tenant, tenant.Moderator, third.Id);
        Assert.Equal(2, (await RolesAsync(tenant)).Count);
    }

    private Task TransferAsync(Tenant tenant, Guid by, Guid member, string typed) =>
        portal.SendAs(As(by), (TeamService s) => s.TransferAsync(tenant.Id, member, typed, default), tenant.Id);

    private Task RemoveAsync(Tenant tenant, Guid by, Guid member) =>
        portal.SendAs(As(by), (TeamService s) => s.RemoveAsync(tenant.Id, member, default), tenant.Id);

    private Task LeaveAsync(Tenant tenant, Guid by) => portal.SendAs(As(by), (TeamService s) => s.LeaveAsync(tenant.Id, default), tenant.Id);

    private Task<Guid> MemberAsync(Tenant tenant, Guid user) =>
        portal.ReadAsync(db => db.Set<OrganizationMember>().Where(m => m.OrganizationId == tenant.Id && m.UserId == user).Select(m => m.Id).SingleAsync());

    private async Task<List<(Guid UserId, OrganizationRole Role)>> RolesAsync(Tenant tenant) =>
        [.. (await portal.ReadAsync(db => db.Set<OrganizationMember>().Where(m => m.OrganizationId == tenant.Id).ToListAsync()))
            .OrderBy(m => m.Role).Select(m => (m.UserId, m.Role))];

    private static async Task<bool> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (DomainException)
        {
            return false;
        }
    }
}
