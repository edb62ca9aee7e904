namespace EventPortal.Organizations.Contracts;

/// <summary>The groups of an organization, for its own members: an event can be kept to some of them.</summary>
public interface IOrganizationGroups
{
    /// <summary>By name; the scope's tenant decides, so strangers get none.</summary>
    Task<IReadOnlyList<GroupName>> OfAsync(Guid organizationId, CancellationToken cancellationToken);
}

/// <summary>A group to choose.</summary>
public sealed record GroupName(Guid Id, string Name);
