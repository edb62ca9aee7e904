using EventPortal.Accounts.Contracts;
using EventPortal.Organizations.Access;
using EventPortal.Organizations.Slugs;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Organizations.Requests;

/// <summary>The platform admins' queue of wishes to run an organization.</summary>
public sealed class ReviewService(IDbContextFactory<AppDbContext> contexts, IUserDirectory people)
{
    public const int PageSize = 30;

    /// <summary>Undecided ones, the longest waiting first; decided ones, the last decision first.</summary>
    public async Task<ReviewQueue> QueueAsync(bool decided, int page, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RequireAdmin();
        var all = db.OrganizationRequests.AsNoTracking();
        var waiting = await all.CountAsync(r => r.Status == OrganizationRequestStatus.Pending, cancellationToken);
        var done = await all.CountAsync(r => r.Status != OrganizationRequestStatus.Pending, cancellationToken);
        var shown = decided
            ? all.Where(r => r.Status != OrganizationRequestStatus.Pending).OrderByDescending(r => r.ReviewedAt).ThenBy(r => r.Id)
            : all.Where(r => r.Status == OrganizationRequestStatus.Pending).OrderBy(r => r.Id);
        var rows = await shown.Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var names = await people.FindAsync([.. rows.Select(r => r.UserId).Concat(rows.Select(r => r.ReviewedBy).OfType<Guid>()).Distinct()], cancellationToken);
        return new([.. rows.Select(r => new QueuedRequest(r, names.GetValueOrDefault(r.UserId)?.FullName ?? ""))], waiting, done);
    }

    public async Task<int> WaitingAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RequireAdmin();
        return await db.OrganizationRequests.CountAsync(r => r.Status == OrganizationRequestStatus.Pending, cancellationToken);
    }

    /// <summary>What an admin should know before deciding; null: there is no such request.</summary>
    public async Task<ReviewView?> FindAsync(Guid requestId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RequireAdmin();
        if (await db.OrganizationRequests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == requestId, cancellationToken) is not { } request) return null;
        var others = db.OrganizationRequests.Where(r => r.Id != requestId);
        Guid[] named = [request.UserId, request.ReviewedBy ?? request.UserId];
        var names = await people.FindAsync([.. named.Distinct()], cancellationToken);
        return new()
        {
            Request = request,
            Requester = names.GetValueOrDefault(request.UserId),
            Reviewer = request.ReviewedBy is { } reviewer ? names.GetValueOrDefault(reviewer)?.FullName : null,
            IsSlugTaken = request.CreatedOrganizationId is null && await db.IsSlugTakenAsync(request.Slug, null, cancellationToken),
            SameSlug = await others.CountAsync(r => r.Slug == request.Slug && r.Status == OrganizationRequestStatus.Pending, cancellationToken),
            SameName = await db.Organizations.Where(o => o.Name == request.Name && o.Id != request.CreatedOrganizationId).Select(o => o.Slug).FirstOrDefaultAsync(cancellationToken),
            History = await others.AsNoTracking().Where(r => r.UserId == request.UserId).OrderByDescending(r => r.Id).Take(10).ToListAsync(cancellationToken),
            // a person's organizations are counted across tenants: it is about the person
            Organizations = await db.Organizations.CountAsync(o => o.OwnerId == request.UserId, cancellationToken),
        };
    }

    public Task ApproveAsync(Guid requestId, string? comment, CancellationToken cancellationToken) =>
        ReviewAsync(requestId, (request, admin, now) => request.Approve(admin, Checked(comment), now), cancellationToken);

    public Task RejectAsync(Guid requestId, string? comment, CancellationToken cancellationToken) =>
        ReviewAsync(requestId, (request, admin, now) => request.Reject(admin, Checked(comment) ?? "", now), cancellationToken);

    // two admins: the row lock makes the second one see that it was decided
    private async Task ReviewAsync(Guid requestId, Action<OrganizationRequest, Guid, DateTimeOffset> decide, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.RequireAdmin();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        Guard.That(await db.LockRowAsync<OrganizationRequest>(requestId, cancellationToken), OrganizationsErrors.RequestUnknown);
        decide(await db.OrganizationRequests.SingleAsync(r => r.Id == requestId, cancellationToken), db.ActorId(), db.Now);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static string? Checked(string? comment)
    {
        Guard.That((comment?.Length ?? 0) <= 2000, OrganizationsErrors.CommentTooLong);
        return comment;
    }
}

/// <param name="Waiting">All undecided ones.</param>
/// <param name="Decided">All others.</param>
public sealed record ReviewQueue(IReadOnlyList<QueuedRequest> Requests, int Waiting, int Decided);

public sealed record QueuedRequest(OrganizationRequest Request, string Requester);

/// <summary>A request with what the portal knows about it.</summary>
public sealed record ReviewView
{
    public required OrganizationRequest Request { get; init; }

    public UserCard? Requester { get; init; }

    public string? Reviewer { get; init; }

    public bool IsSlugTaken { get; init; }

    /// <summary>Other undecided requests for the same address.</summary>
    public int SameSlug { get; init; }

    /// <summary>Address of an organization that bears this name already.</summary>
    public string? SameName { get; init; }

    /// <summary>Other requests of the same person.</summary>
    public IReadOnlyList<OrganizationRequest> History { get; init; } = [];

    /// <summary>How many organizations the requester owns.</summary>
    public int Organizations { get; init; }
}
