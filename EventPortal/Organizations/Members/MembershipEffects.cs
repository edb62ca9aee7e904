using EventPortal.Accounts.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Organizations.Members;

/// <summary>An account goes: an owner hands the organization over first, other memberships end with it.</summary>
internal sealed class EndMembershipsWithAccount : IAccountDeletionEffect
{
    public async Task DeletingAsync(Guid userId, AppDbContext db, CancellationToken cancellationToken)
    {
        var owned = await db.Organizations.Where(o => o.OwnerId == userId).Select(o => o.Name).FirstOrDefaultAsync(cancellationToken);
        Guard.That(owned is null, OrganizationsErrors.OwnsOrganization, owned ?? "");
        // one person's rows of every organization, the deleted ones too
        db.RemoveRange(await db.OrganizationMembers.AcrossTenants().Where(m => m.UserId == userId && m.Role != OrganizationRole.Owner).ToListAsync(cancellationToken));
        await db.GroupMembers.AcrossTenants().Where(m => m.UserId == userId).ExecuteDeleteAsync(cancellationToken);
    }
}

internal sealed class OrganizationsInPersonalData(IDbContextFactory<AppDbContext> contexts) : IPersonalDataSource
{
    public string Section => "organizations";

    public async Task<object?> CollectAsync(Guid userId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // one person's rows of every organization
        var members = await db.OrganizationMembers.AcrossTenants().Where(m => m.UserId == userId)
            .Join(db.Organizations, m => m.OrganizationId, o => o.Id, (m, o) => new { Organization = o.Name, m.Role, m.JoinedAt }).ToListAsync(cancellationToken);
        var groups = await db.GroupMembers.AcrossTenants().Where(m => m.UserId == userId)
            .Join(db.Groups.AcrossTenants(), m => m.GroupId, g => g.Id, (m, g) => new { Group = g.Name, m.JoinedAt }).ToListAsync(cancellationToken);
        var requests = await db.OrganizationRequests.Where(r => r.UserId == userId)
            .Select(r => new { r.Name, r.Slug, r.Description, r.Status, r.ReviewComment, r.CreatedAt }).ToListAsync(cancellationToken);
        return new
        {
            Members = members.Select(m => new { m.Organization, Role = m.Role.ToString(), m.JoinedAt }),
            Groups = groups,
            Requests = requests.Select(r => new { r.Name, r.Slug, r.Description, Status = r.Status.ToString(), r.ReviewComment, r.CreatedAt }),
        };
    }
}
