namespace EventPortal.Shared.Data;

/// <summary>The organization on whose behalf this scope reads; nothing is visible until one is named (or all, for jobs and admins).</summary>
public sealed class TenantContext
{
    public Guid? OrganizationId { get; private set; }

    /// <summary>The same, where a row is made for it.</summary>
    /// <exception cref="InvalidOperationException">This scope acts for no organization: nobody asked who the actor is.</exception>
    public Guid Entered => OrganizationId ?? throw new InvalidOperationException("This scope acts for no organization.");

    public bool AllTenants { get; private set; }

    /// <summary>Called by the authorization of a route that names an organization, after membership was checked.</summary>
    public void Use(Guid organizationId) => (OrganizationId, AllTenants) = (organizationId, false);

    /// <summary>Jobs, platform admins, migrations.</summary>
    public void UseAll() => (OrganizationId, AllTenants) = (null, true);
}
