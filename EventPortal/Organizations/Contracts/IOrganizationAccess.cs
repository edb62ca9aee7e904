using System.Security.Claims;

namespace EventPortal.Organizations.Contracts;

/// <summary>Decides whether somebody acts for an organization, and opens its data to the scope if so.</summary>
public interface IOrganizationAccess
{
    /// <summary>Organization of a route or page: HttpContext, or the RouteData of a circuit. Null: it names none, or something unknown.</summary>
    Task<Guid?> OrganizationOfAsync(object? resource, CancellationToken cancellationToken);

    /// <summary>True, and the scope's tenant is set: the user is OWNER or MODERATOR of it, or a platform admin. Otherwise nothing changes.</summary>
    Task<bool> TryEnterAsync(ClaimsPrincipal user, Guid organizationId, CancellationToken cancellationToken);

    /// <summary>As above for a user known by id (an open circuit that checks again); platform admins by role are not known here.</summary>
    Task<bool> IsMemberAsync(Guid userId, Guid organizationId, CancellationToken cancellationToken);
}
