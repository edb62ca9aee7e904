using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Web;
using Microsoft.AspNetCore.Authorization;

namespace EventPortal.CheckIns.Access;

/// <summary>See <see cref="CheckInPolicies.Door"/>.</summary>
internal sealed class DoorRequirement : IAuthorizationRequirement;

internal sealed class DoorHandler(IOrganizationAccess organizations, DoorAccess access) : AuthorizationHandler<DoorRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, DoorRequirement requirement)
    {
        var cancelled = (context.Resource as HttpContext)?.RequestAborted ?? CancellationToken.None;
        if (RouteValues.Find(context.Resource, "EventId") is not { } eventId
            || await organizations.OrganizationOfAsync(context.Resource, cancelled) is not { } organizationId) return;
        if (await access.EnterAsync(context.User, eventId, organizationId, cancelled) is not null) context.Succeed(requirement);
    }
}
