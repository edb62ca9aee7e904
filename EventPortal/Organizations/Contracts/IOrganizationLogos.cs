using EventPortal.Shared.Data;

namespace EventPortal.Organizations.Contracts;

/// <summary>The uploaded logo of an organization: chosen through the slice that keeps files, shown by this one.</summary>
public interface IOrganizationLogos
{
    Task<Guid?> FindAsync(Guid organizationId, CancellationToken cancellationToken);

    /// <summary>In the caller's transaction, whose scope acts for the organization.</summary>
    /// <returns>The one before.</returns>
    Task<Guid?> ShowAsync(AppDbContext db, Guid organizationId, Guid? mediaId, CancellationToken cancellationToken);
}
