namespace EventPortal.Shared.Domain;

/// <summary>A row of one organization; the "Tenant" filter hides it unless the context's tenant is that organization or all of them.</summary>
public interface ITenantOwned
{
    Guid OrganizationId { get; }
}
