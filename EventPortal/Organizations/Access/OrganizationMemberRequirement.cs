using EventPortal.Organizations.Contracts;
using Microsoft.AspNetCore.Authorization;

namespace EventPortal.Organizations.Access;

/// <summary>See <see cref="OrganizationPolicies.Member"/>.</summary>
internal sealed class OrganizationMemberRequirement : IAuthorizationRequirement;

/// <summary>Scoped: the tenant that it grants is that of the request or circuit which asks.</summary>
internal sealed class OrganizationMemberHandler(IOrganizationAccess access) : AuthorizationHandler<OrganizationMemberRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, OrganizationMemberRequirement requirement)
    {
        var cancelled = (context.Resource as HttpContext)?.RequestAborted ?? CancellationToken.None;
        if (await access.OrganizationOfAsync(context.Resource, cancelled) is { } organizationId
            && await access.TryEnterAsync(context.User, organizationId, cancelled)) context.Succeed(requirement);
    }
}
