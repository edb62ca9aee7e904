using System.Security.Claims;
using EventPortal.Accounts.Contracts;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Web;

namespace EventPortal.Organizations.Access;

internal sealed class OrganizationAccess(IOrganizations organizations, IEnumerable<IRouteOrganization> routes, TenantContext tenant) : IOrganizationAccess
{
    public const string OrganizationKey = "OrganizationId";

    public async Task<Guid?> OrganizationOfAsync(object? resource, CancellationToken cancellationToken)
    {
        var named = RouteValues.Find(resource, OrganizationKey);
        foreach (var route in routes)
        {
            if (RouteValues.Find(resource, route.RouteKey) is not { } id) continue;
            var owner = await route.FindAsync(id, cancellationToken);
            // an event under another organization's address is nobody's
            if (owner is null || (named is not null && named != owner)) return null;
            named = owner;
        }
        return named;
    }

    public async Task<bool> TryEnterAsync(ClaimsPrincipal user, Guid organizationId, CancellationToken cancellationToken)
    {
        if (!await MayEnterAsync(user, organizationId, cancellationToken)) return false;
        tenant.Use(organizationId);
        return true;
    }

    public async Task<bool> IsMemberAsync(Guid userId, Guid organizationId, CancellationToken cancellationToken) =>
        (await organizations.MembershipsOfAsync(userId, cancellationToken)).Contains(organizationId);

    private async Task<bool> MayEnterAsync(ClaimsPrincipal user, Guid organizationId, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var userId)) return false;
        return user.IsInRole(AccountRoles.Admin)
            ? (await organizations.FindAsync([organizationId], cancellationToken)).Count == 1
            : await IsMemberAsync(userId, organizationId, cancellationToken);
    }
}
