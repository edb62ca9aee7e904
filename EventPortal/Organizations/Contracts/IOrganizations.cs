
namespace EventPortal.Organizations.Contracts;

/// <summary>Reads that other slices need: names of tenants and what a user belongs to.</summary>
public interface IOrganizations
{
    Task<IReadOnlyDictionary<Guid, OrganizationSummary>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>The active organization at this address; null: there is none.</summary>
    Task<OrganizationProfile?> FindBySlugAsync(string slug, CancellationToken cancellationToken);

    /// <summary>Active organizations by name, and how many there are.</summary>
    Task<(IReadOnlyList<OrganizationSummary> Organizations, int Total)> ListAsync(int skip, int take, CancellationToken cancellationToken);

    /// <summary>Names of groups, for readers who are known to see them.</summary>
    Task<IReadOnlyDictionary<Guid, string>> GroupNamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Groups whose private events this user sees: joined ones, and all groups of organizations that they are a member of.</summary>
    Task<IReadOnlySet<Guid>> GroupsVisibleToAsync(Guid userId, CancellationToken cancellationToken);

    /// <summary>Organizations where the user is OWNER or MODERATOR.</summary>
    Task<IReadOnlySet<Guid>> MembershipsOfAsync(Guid userId, CancellationToken cancellationToken);

    /// <summary>Is this user the OWNER of an active organization?</summary>
    Task<bool> IsOwnerAsync(Guid userId, Guid organizationId, CancellationToken cancellationToken);
}

/// <summary>An organization in somebody else's query.</summary>
public sealed record OrganizationName
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Slug { get; init; }
}
