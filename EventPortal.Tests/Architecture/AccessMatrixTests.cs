using System.Security.Claims;
using EventPortal.Accounts.Contracts;
using EventPortal.CheckIns.Access;
using EventPortal.CheckIns.Passes;
using EventPortal.Shared.Data;
using EventPortal.Tests.Organizations;
using EventPortal.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EventPortal.Tests.Architecture;

/// <summary>
/// Every page and endpoint × every role, asked of the real policies and compared with the one matrix in docs/access.md: its first row whose address fits
/// is what holds. What a page's button may do beyond opening the page is asked again in the services and tested there.
/// </summary>
public sealed class AccessMatrixTests(PortalHost portal) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Endpoint_EveryRole_IsLetInAsTheMatrixSays()
    {
        var rows = AccessMatrix.Read();
        var at = await StageAsync();
        List<string> found = [];
        HashSet<AccessMatrix.Row> used = [];
        foreach (var endpoint in Endpoints())
        {
            var address = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            if (rows.FirstOrDefault(r => r.Fits(address)) is not { } row)
            {
                found.Add($"{address} stands in no row of docs/access.md");
                continue;
            }
            used.Add(row);
            foreach (var (role, who) in at.Roles)
            {
                var allowed = await IsLetInAsync(endpoint, role == "pass", who, at);
                if (allowed != row.Allows(role)) found.Add($"{address}: {role} is {(allowed ? "let in" : "refused")}, unlike the row {row.Address}");
            }
        }
        found.AddRange(rows.Except(used).Select(r => $"{r.Address} fits nothing"));
        Assert.True(found.Count == 0, string.Join('\n', found.Distinct().Order()));
    }

    private IEnumerable<RouteEndpoint> Endpoints() => portal.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && !IsFramework(e.RoutePattern.RawText!.TrimStart('/')));

    private static bool IsFramework(string pattern) =>
        pattern.StartsWith("_blazor", StringComparison.Ordinal) || pattern.StartsWith("_framework/", StringComparison.Ordinal) || pattern.StartsWith("_content/", StringComparison.Ordinal);

    private async Task<bool> IsLetInAsync(RouteEndpoint endpoint, bool isPass, ClaimsPrincipal who, Stage at)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null) return true;
        await using var scope = portal.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var policies = services.GetRequiredService<IAuthorizationPolicyProvider>();
        var policy = await AuthorizationPolicy.CombineAsync(policies, endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>()) ?? await policies.GetFallbackPolicyAsync();
        // a pass is a session of its own, which only the door's policy looks at
        var actor = isPass && !policy!.AuthenticationSchemes.Contains(CheckInPolicies.PassScheme) ? TestUsers.Guest : who;
        services.GetRequiredService<CurrentUser>().Use(actor);
        var http = new DefaultHttpContext { RequestServices = services, User = actor };
        http.SetEndpoint(endpoint);
        http.Request.RouteValues = new(at.Route);
        return (await services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(actor, http, policy!)).Succeeded;
    }

    private async Task<Stage> StageAsync()
    {
        var world = new OrganizationsWorld(rows => portal.ReadAsync(db =>
        {
            db.AddRange(rows);
            return db.SaveChangesAsync();
        }), TimeProvider.System.GetUtcNow);
        var (tenant, other, member) = (await world.TenantAsync(), await world.TenantAsync(), await world.UserAsync());
        var group = await world.GroupAsync(tenant, member);
        var (item, _) = await world.EventAsync(tenant, "Подія");
        var pass = CheckInPass.Create(tenant.Id, item.Id, "Вхід", tenant.Owner, world.Now.AddDays(20), world.Now);
        await world.InsertAsync(pass);
        return new(
            new RouteValueDictionary { ["OrganizationId"] = tenant.Id.ToString(), ["EventId"] = item.Id.ToString(), ["GroupId"] = group.Id.ToString() },
            new()
            {
                ["guest"] = TestUsers.Guest, ["user"] = TestUsers.User(await world.UserAsync()), ["group"] = TestUsers.User(member),
                ["moderator"] = TestUsers.User(tenant.Moderator), ["owner"] = TestUsers.User(tenant.Owner), ["other"] = TestUsers.User(other.Owner),
                ["admin"] = TestUsers.User(await world.UserAsync(), AccountRoles.Admin),
                ["pass"] = new(new ClaimsIdentity([new Claim(CheckInPolicies.PassClaim, pass.Id.ToString())], CheckInPolicies.PassScheme)),
            });
    }

    private sealed record Stage(RouteValueDictionary Route, Dictionary<string, ClaimsPrincipal> Roles);
}
