using EventPortal.Organizations.Access;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Organizations.Groups;

/// <summary>Groups as people join and leave them. The code is the predicate, or one's own id.</summary>
public sealed class GroupJoining(IDbContextFactory<AppDbContext> contexts)
{
    /// <param name="typed">A code as it was typed or stands in a link.</param>
    public async Task<JoinView?> FindAsync(string typed, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await Shown(db, ByCode(db, typed)).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The groups that the signed-in user has joined.</summary>
    public async Task<IReadOnlyList<JoinView>> MineAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var userId = db.ActorId();
        var joined = db.Groups.AcrossTenants().Where(g => g.Members.Any(m => m.UserId == userId));
        return await Shown(db, joined).OrderBy(g => g.Name).ToListAsync(cancellationToken);
    }

    /// <summary>Joining twice is joining once.</summary>
    /// <returns>Id of the group.</returns>
    public async Task<Guid> JoinAsync(string typed, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var userId = db.ActorId();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var id = await ByCode(db, typed).Select(g => g.Id).SingleOrDefaultAsync(cancellationToken);
        Guard.That(id != default && await db.LockRowAsync<Group>(id, cancellationToken), OrganizationsErrors.GroupUnknown);
        // asked again behind the lock: the code may have been changed while we waited
        var group = await ByCode(db, typed).SingleOrDefaultAsync(cancellationToken);
        Guard.That(group is not null, OrganizationsErrors.GroupUnknown);
        if (await db.GroupMembers.AcrossTenants().AnyAsync(m => m.GroupId == id && m.UserId == userId, cancellationToken)) return id;
        db.Add(group.Admit(userId, db.Now));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return id;
    }

    public async Task LeaveAsync(Guid groupId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var userId = db.ActorId();
        var left = await db.GroupMembers.AcrossTenants().Where(m => m.GroupId == groupId && m.UserId == userId).ExecuteDeleteAsync(cancellationToken);
        Guard.That(left == 1, OrganizationsErrors.NotMember);
    }

    private static IQueryable<Group> ByCode(AppDbContext db, string typed)
    {
        var code = Codes.Normalize(typed);
        return db.Groups.AcrossTenants().Where(g => g.InviteCode == code && db.Set<Organization>().Any(o => o.Id == g.OrganizationId));
    }

    private static IQueryable<JoinView> Shown(AppDbContext db, IQueryable<Group> groups)
    {
        var userId = db.Services.User.UserId;
        return groups.Join(db.Organizations, g => g.OrganizationId, o => o.Id, (g, o) => new JoinView
        {
            GroupId = g.Id, Name = g.Name, Description = g.Description, Organization = o.Name, Slug = o.Slug, LogoUrl = o.LogoUrl,
            Joined = g.Members.Any(m => m.UserId == userId),
        });
    }
}

/// <summary>What somebody with the code, or a member, reads about a group.</summary>
public sealed record JoinView
{
    public required Guid GroupId { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public required string Organization { get; init; }

    public required string Slug { get; init; }

    public string? LogoUrl { get; init; }

    /// <summary>The reader is in.</summary>
    public bool Joined { get; init; }
}
