using System.Security.Claims;
using EventPortal.Accounts.Contracts;
using EventPortal.Organizations.Contracts;
using Microsoft.AspNetCore.Authorization;

namespace EventPortal.Organizations.Access;

/// <summary>See <see cref="OrganizationPolicies.Owner"/>.</summary>
internal sealed class OrganizationOwnerRequirement : IAuthorizationRequirement;

/// <summary>Scoped: the tenant that it grants is that of the request or circuit which asks.</summary>
internal sealed class OrganizationOwnerHandler(IOrganizationAccess access, IOrganizations organizations) : AuthorizationHandler<OrganizationOwnerRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, OrganizationOwnerRequirement requirement)
    {
        var cancelled = (context.Resource as HttpContext)?.RequestAborted ?? CancellationToken.None;
        if (await access.OrganizationOfAsync(context.Resource, cancelled) is not { } organizationId) return;
        if (await IsOwnerAsync(context.User, organizationId, cancelled) && await access.TryEnterAsync(context.User, organizationId, cancelled))
            context.Succeed(requirement);
    }

    private async Task<bool> IsOwnerAsync(ClaimsPrincipal user, Guid organizationId, CancellationToken cancellationToken) =>
        user.IsInRole(AccountRoles.Admin)
        || (Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var userId)
            && await organizations.IsOwnerAsync(userId, organizationId, cancellationToken));
}
