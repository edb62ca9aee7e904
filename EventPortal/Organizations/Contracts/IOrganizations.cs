namespace EventPortal.Organizations.Contracts;

/// <summary>Reads that other slices need: names of tenants and what a user belongs to.</summary>
public interface IOrganizations
{
    Task<IReadOnlyDictionary<Guid, OrganizationSummary>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Groups whose private events this user sees: joined ones, and all groups of organizations that they are a member of.</summary>
    Task<IReadOnlySet<Guid>> GroupsVisibleToAsync(Guid userId, CancellationToken cancellationToken);

    /// <summary>Organizations where the user is OWNER or MODERATOR.</summary>
    Task<IReadOnlySet<Guid>> MembershipsOfAsync(Guid userId, CancellationToken cancellationToken);
}
