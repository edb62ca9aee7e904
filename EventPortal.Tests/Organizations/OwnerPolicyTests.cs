using System.Security.Claims;
using EventPortal.Accounts.Contracts;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Organizations;

public sealed class OwnerPolicyTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private readonly OrganizationsWorld world = new(portal);

    [Fact]
    public async Task OwnerAndMember_ForEveryRole_AreAsTheDomainSays()
    {
        var (tenant, other) = (await world.TenantAsync(), await world.TenantAsync());
        var member = await world.UserAsync();
        var group = await world.GroupAsync(tenant, member);
        var admin = TestUsers.User(await world.UserAsync(), AccountRoles.Admin);
        (ClaimsPrincipal Who, bool IsMember, bool IsOwner)[] roles =
        [
            (TestUsers.Guest, false, false), (TestUsers.User(await world.UserAsync()), false, false), (TestUsers.User(member), false, false),
            (TestUsers.User(tenant.Moderator), true, false), (TestUsers.User(tenant.Owner), true, true),
            (TestUsers.User(other.Moderator), false, false), (TestUsers.User(other.Owner), false, false), (admin, true, true),
        ];
        foreach (var (who, isMember, isOwner) in roles)
        {
            Assert.Equal(isMember, await MayAsync(who, OrganizationPolicies.Member, tenant.Id));
            Assert.Equal(isOwner, await MayAsync(who, OrganizationPolicies.Owner, tenant.Id));
            Assert.Equal(isMember, await MayAsync(who, OrganizationPolicies.Member, tenant.Id, group.Id));
        }
        // a group under another organization's address is nobody's
        Assert.False(await MayAsync(TestUsers.User(other.Owner), OrganizationPolicies.Member, other.Id, group.Id));
        Assert.False(await MayAsync(TestUsers.User(tenant.Owner), OrganizationPolicies.Member, other.Id, group.Id));
    }

    private async Task<bool> MayAsync(ClaimsPrincipal who, string policy, Guid organizationId, Guid? groupId = null)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Use(who);
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider, User = who };
        http.Request.RouteValues["OrganizationId"] = organizationId.ToString();
        if (groupId is { } id) http.Request.RouteValues["GroupId"] = id.ToString();
        var allowed = (await scope.ServiceProvider.GetRequiredService<IAuthorizationService>().AuthorizeAsync(who, http, policy)).Succeeded;
        Assert.Equal(allowed ? organizationId : (Guid?)null, scope.ServiceProvider.GetRequiredService<TenantContext>().OrganizationId);
        return allowed;
    }
}
