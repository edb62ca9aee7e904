using EventPortal.Accounts.Contracts;
using EventPortal.Media.Contracts;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Media.Owners;

/// <summary>Pictures of those who stand below this slice: people and organizations.</summary>
internal sealed class PhotoService(IDbContextFactory<AppDbContext> contexts, IMediaLibrary library, IUserPictures people, IOrganizationLogos logos, CurrentUser user)
{
    public async Task SaveOwnAsync(Guid? mediaId, CancellationToken cancellationToken)
    {
        if (user.UserId is not { } id) throw new DomainException(MediaErrors.TicketOver);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var url = mediaId is { } picture ? PictureUrl.Of(picture, PictureSize.Thumbnail) : null;
        var before = await people.ShowAsync(db, id, url, cancellationToken);
        await library.ReplaceAsync(db, new(MediaPurpose.Avatar, null, PictureUrl.IdOf(before), mediaId), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public async Task SaveLogoAsync(Guid organizationId, Guid? mediaId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // the scope's tenant is the organization that the page's policy let in
        Guard.That(db.Tenant.AllTenants || db.Tenant.OrganizationId == organizationId, MediaErrors.Unknown);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var before = await logos.ShowAsync(db, organizationId, mediaId, cancellationToken);
        await library.ReplaceAsync(db, new(MediaPurpose.Logo, organizationId, before, mediaId), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public Task<Guid?> LogoAsync(Guid organizationId, CancellationToken cancellationToken) => logos.FindAsync(organizationId, cancellationToken);
}
