namespace EventPortal.Organizations.Contracts;

/// <summary>Who answers for an organization: for letters of the platform.</summary>
public interface IOrganizationOwners
{
    /// <summary>User id of the owner; null: there is no such organization. Deleted ones too.</summary>
    Task<Guid?> OwnerOfAsync(Guid organizationId, CancellationToken cancellationToken);
}
