using EventPortal.Media.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.Extensions.Options;

namespace EventPortal.Media.Uploads;

/// <summary>On whose behalf this scope may begin an upload.</summary>
internal sealed class UploadScope(CurrentUser user, TenantContext tenant, IOptions<MediaOptions> options)
{
    public MediaOptions Options => options.Value;

    public Guid? UserId => user.UserId;

    /// <returns>The user. A page that names an organization was let in by its policy, which has set the scope's tenant to it.</returns>
    public Guid Authorize(MediaPurpose purpose, Guid? organizationId)
    {
        var isOwn = organizationId is null && purpose is MediaPurpose.Avatar;
        var isTenants = organizationId is { } id && purpose is not MediaPurpose.Avatar && (tenant.OrganizationId == id || tenant.AllTenants);
        Guard.That(user.UserId is not null && (isOwn || isTenants), MediaErrors.Unknown);
        return user.UserId.Value;
    }
}
