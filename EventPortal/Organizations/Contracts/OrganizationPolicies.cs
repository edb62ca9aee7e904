namespace EventPortal.Organizations.Contracts;

/// <summary>Names of authorization policies that look at the route.</summary>
public static class OrganizationPolicies
{
    /// <summary>
    /// OWNER or MODERATOR of the organization that the route names (OrganizationId, or an object of it such as EventId), or a platform admin.
    /// Grants the scope that organization as its tenant; a route that names none is refused.
    /// </summary>
    public const string Member = "OrganizationMember";

    /// <summary>OWNER of the organization that the route names, or a platform admin; grants the tenant as <see cref="Member"/> does.</summary>
    public const string Owner = "OrganizationOwner";

    /// <summary>OWNER or MODERATOR of any organization, or a platform admin: for links that lead to the organizers' part. Grants nothing.</summary>
    public const string AnyMember = "AnyOrganizationMember";
}
