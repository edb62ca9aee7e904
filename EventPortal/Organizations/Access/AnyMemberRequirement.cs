using System.Security.Claims;
using EventPortal.Accounts.Contracts;
using EventPortal.Organizations.Contracts;
using Microsoft.AspNetCore.Authorization;

namespace EventPortal.Organizations.Access;

/// <summary>See <see cref="OrganizationPolicies.AnyMember"/>.</summary>
internal sealed class AnyMemberRequirement : IAuthorizationRequirement;

internal sealed class AnyMemberHandler(IOrganizations organizations) : AuthorizationHandler<AnyMemberRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, AnyMemberRequirement requirement)
    {
        if (!Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var userId)) return;
        var cancelled = (context.Resource as HttpContext)?.RequestAborted ?? CancellationToken.None;
        if (context.User.IsInRole(AccountRoles.Admin) || (await organizations.MembershipsOfAsync(userId, cancelled)).Count > 0) context.Succeed(requirement);
    }
}
