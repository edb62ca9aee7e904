using EventPortal.Organizations.Access;
using EventPortal.Organizations.Members;
using EventPortal.Organizations.Slugs;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Organizations.Requests;

/// <summary>A user's own wishes to run an organization, and the organization that comes of an approved one.</summary>
public sealed class RequestService(IDbContextFactory<AppDbContext> contexts)
{
    /// <summary>More at a time would only fill the queue of the admins.</summary>
    public const int MostPending = 5;

    /// <summary>Own requests that are still of interest: all but those whose organization exists; the newest first.</summary>
    public async Task<IReadOnlyList<OrganizationRequest>> MineAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var userId = db.ActorId();
        return await db.OrganizationRequests.AsNoTracking().Where(r => r.UserId == userId && r.CreatedOrganizationId == null)
            .OrderByDescending(r => r.Id).ToListAsync(cancellationToken);
    }

    /// <summary>One of the user's own; null: it is somebody else's, or none.</summary>
    public async Task<OrganizationRequest?> FindAsync(Guid requestId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var userId = db.ActorId();
        return await db.OrganizationRequests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == requestId && r.UserId == userId, cancellationToken);
    }

    public async Task<Guid> SubmitAsync(string name, string slug, string description, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var userId = db.ActorId();
        var request = OrganizationRequest.Create(userId, name, slug, description, db.Now);
        Guard.That(!await db.IsSlugTakenAsync(slug, null, cancellationToken), OrganizationsErrors.SlugTaken);
        var pending = await db.OrganizationRequests.CountAsync(r => r.UserId == userId && r.Status == OrganizationRequestStatus.Pending, cancellationToken);
        Guard.That(pending < MostPending, OrganizationsErrors.TooManyRequests, MostPending);
        db.Add(request);
        await db.SaveChangesAsync(cancellationToken);
        return request.Id;
    }

    /// <summary>The approved request becomes an organization, and the requester its OWNER. One request makes one organization, however often it is clicked.</summary>
    /// <param name="slug">May differ from the requested one, which somebody may have taken meanwhile.</param>
    public async Task<Guid> CreateAsync(Guid requestId, string name, string slug, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var userId = db.ActorId();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        Guard.That(await db.LockRowAsync<OrganizationRequest>(requestId, cancellationToken), OrganizationsErrors.RequestUnknown);
        var request = await db.OrganizationRequests.SingleOrDefaultAsync(r => r.Id == requestId && r.UserId == userId, cancellationToken);
        Guard.That(request is not null, OrganizationsErrors.RequestUnknown);
        var organization = Organization.Create(userId, name, slug, request.Description, db.Now);
        request.Use(organization.Id);
        Guard.That(!await db.IsSlugTakenAsync(slug, null, cancellationToken), OrganizationsErrors.SlugTaken);
        db.AddRange(organization, OrganizationMember.Owner(organization.Id, userId, db.Now));
        await db.SaveWithSlugAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return organization.Id;
    }
}
