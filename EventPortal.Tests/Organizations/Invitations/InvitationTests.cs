using EventPortal.Notifications.Log;
using EventPortal.Organizations;
using EventPortal.Organizations.Invitations;
using EventPortal.Organizations.Members;
using EventPortal.Shared.Domain;
using EventPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static EventPortal.Tests.Organizations.OrganizationsWorld;

namespace EventPortal.Tests.Organizations.Invitations;

public sealed class InvitationTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private readonly OrganizationsWorld world = new(portal);

    [Fact]
    public async Task Accept_ByManyAtOnce_LetsExactlyOneIn()
    {
        var tenant = await world.TenantAsync();
        var token = await InviteAsync(tenant, tenant.Moderator);
        List<Guid> people = [];
        for (var i = 0; i < 12; i++) people.Add(await world.UserAsync());

        var entered = await Task.WhenAll(people.Select(p => TryAcceptAsync(p, token)));

        Assert.Single(entered, e => e);
        var members = await portal.ReadAsync(db => db.Set<OrganizationMember>().Where(m => m.OrganizationId == tenant.Id).ToListAsync());
        Assert.Equal(3, members.Count);
        Assert.Equal(OrganizationRole.Moderator, members.Single(m => people.Contains(m.UserId)).Role);
        Assert.Equal(InvitationState.Accepted, (await FindAsync(token))!.State);
    }

    [Fact]
    public async Task Accept_JustBeforeAndAtTheEndOfSevenDays_WorksAndIsRefused()
    {
        var tenant = await world.TenantAsync();
        var (first, second) = (await InviteAsync(tenant, tenant.Owner), await InviteAsync(tenant, tenant.Owner));
        portal.Clock.Advance(Invitation.Lifetime - TimeSpan.FromSeconds(1));
        Assert.True(await TryAcceptAsync(await world.UserAsync(), first));
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        var late = await world.UserAsync();
        Assert.Equal(OrganizationsErrors.InvitationExpired, await RefusedAsync(() => AcceptAsync(late, second)));
    }

    [Fact]
    public async Task RenewAndRevoke_Invitation_KillTheOldLink()
    {
        var tenant = await world.TenantAsync();
        var old = await InviteAsync(tenant, tenant.Moderator);
        portal.Clock.Advance(Invitation.Lifetime);
        var id = (await ListAsync(tenant))[0].Id;
        await portal.SendAs(As(tenant.Moderator), (InvitationService s) => s.RenewAsync(tenant.Id, id, default), tenant.Id);
        Assert.Null(await FindAsync(old));
        var renewed = (await ListAsync(tenant))[0].Token;
        Assert.Equal(InvitationState.Open, (await FindAsync(renewed))!.State);

        await portal.SendAs(As(tenant.Moderator), (InvitationService s) => s.RevokeAsync(tenant.Id, id, default), tenant.Id);
        var user = await world.UserAsync();
        Assert.Equal(OrganizationsErrors.InvitationRevoked, await RefusedAsync(() => AcceptAsync(user, renewed)));
        Assert.Empty(await ListAsync(tenant));
    }

    [Fact]
    public async Task Create_ForAnAddress_SendsOneLetterWithTheLink_AndNotTwice()
    {
        var tenant = await world.TenantAsync();
        var email = $"{NewSlug("new")}@example.com";
        await InviteAsync(tenant, tenant.Moderator, email);
        Assert.Equal(OrganizationsErrors.AlreadyInvited, await RefusedAsync(() => InviteAsync(tenant, tenant.Owner, email.ToUpperInvariant())));
        Assert.Equal(["invitation"], await portal.ReadAsync(db => db.Set<NotificationLog>().Where(l => l.Recipient == email).Select(l => l.Template).ToListAsync()));
        var member = await portal.ReadAsync(db => db.Set<EventPortal.Accounts.Users.User>().Where(u => u.Id == tenant.Moderator).Select(u => u.Email!).SingleAsync());
        Assert.Equal(OrganizationsErrors.AlreadyInTeam, await RefusedAsync(() => InviteAsync(tenant, tenant.Owner, member)));
    }

    [Fact]
    public async Task Accept_ByAMember_DoesNotUseItUp()
    {
        var tenant = await world.TenantAsync();
        var token = await InviteAsync(tenant, tenant.Owner);
        Assert.Equal(OrganizationsErrors.AlreadyInTeam, await RefusedAsync(() => AcceptAsync(tenant.Moderator, token)));
        Assert.True(await TryAcceptAsync(await world.UserAsync(), token));
    }

    [Fact]
    public async Task InviteListRevoke_ByStrangersAndOtherTenants_AreRefused()
    {
        var (tenant, other) = (await world.TenantAsync(), await world.TenantAsync());
        await InviteAsync(tenant, tenant.Owner);
        var id = (await ListAsync(tenant))[0].Id;
        foreach (var intruder in new[] { other.Owner, await world.UserAsync() })
        {
            Assert.Equal(OrganizationsErrors.NotYourOrganization, await RefusedAsync(() => InviteAsync(tenant, intruder)));
            Assert.Equal(OrganizationsErrors.NotYourOrganization, await RefusedAsync(() => portal.SendAs(As(intruder), (InvitationService s) => s.ListAsync(tenant.Id, default), tenant.Id)));
            Assert.Equal(OrganizationsErrors.NotYourOrganization, await RefusedAsync(() => portal.SendAs(As(intruder), (InvitationService s) => s.RevokeAsync(tenant.Id, id, default), tenant.Id)));
        }
        // under one's own organization's name
        Assert.Equal(OrganizationsErrors.InvitationUnknown, await RefusedAsync(() => portal.SendAs(As(other.Owner), (InvitationService s) => s.RevokeAsync(other.Id, id, default), other.Id)));
    }

    private async Task<string> InviteAsync(Tenant tenant, Guid by, string? email = null) =>
        (await portal.SendAs(As(by), (InvitationService s) => s.CreateAsync(tenant.Id, email, default), tenant.Id)).Token;

    private Task<IReadOnlyList<Invitation>> ListAsync(Tenant tenant) =>
        portal.SendAs(As(tenant.Owner), (InvitationService s) => s.ListAsync(tenant.Id, default), tenant.Id);

    private Task<InvitationView?> FindAsync(string token) => portal.SendAs(TestUsers.Guest, (InvitationAcceptance s) => s.FindAsync(token, default));

    private Task<Guid> AcceptAsync(Guid user, string token) => portal.SendAs(As(user), (InvitationAcceptance s) => s.AcceptAsync(token, default));

    private async Task<bool> TryAcceptAsync(Guid user, string token)
    {
        try
        {
            await AcceptAsync(user, token);
            return true;
        }
        catch (DomainException)
        {
            return false;
        }
    }
}
