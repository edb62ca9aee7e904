using EventPortal.Accounts.Contracts;
using EventPortal.Organizations.Access;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Organizations.Groups;

/// <summary>Groups as the team of their organization sees them: members keep them, only the owner deletes.</summary>
public sealed class GroupService(IDbContextFactory<AppDbContext> contexts, IUserDirectory people)
{
    public const int PageSize = 50;

    /// <summary>More would be a list that nobody reads.</summary>
    public const int MostGroups = 200;

    public async Task<IReadOnlyList<GroupLine>> ListAsync(Guid organizationId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.RequireMemberAsync(organizationId, cancellationToken);
        return await db.Groups.Where(g => g.OrganizationId == organizationId).OrderBy(g => g.Name)
            .Select(g => new GroupLine(g.Id, g.Name, g.Description, g.InviteCode, db.Set<GroupMember>().Count(m => m.GroupId == g.Id))).ToListAsync(cancellationToken);
    }

    /// <summary>Null: there is no such group here.</summary>
    public async Task<GroupView?> FindAsync(Guid organizationId, Guid groupId, int page, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.RequireMemberAsync(organizationId, cancellationToken);
        if (await Own(db, organizationId, groupId).AsNoTracking().SingleOrDefaultAsync(cancellationToken) is not { } group) return null;
        var members = db.GroupMembers.AsNoTracking().Where(m => m.GroupId == groupId);
        var rows = await members.OrderByDescending(m => m.JoinedAt).ThenBy(m => m.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var cards = await people.FindAsync([.. rows.Select(m => m.UserId)], cancellationToken);
        return new(group, await members.CountAsync(cancellationToken), [.. rows.Select(m => new GroupPerson(m.UserId, cards.GetValueOrDefault(m.UserId), m.JoinedAt))]);
    }

    public async Task<Guid> CreateAsync(Guid organizationId, string name, string? description, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.RequireMemberAsync(organizationId, cancellationToken);
        Guard.That(await db.Groups.CountAsync(g => g.OrganizationId == organizationId, cancellationToken) < MostGroups, OrganizationsErrors.TooManyGroups, MostGroups);
        var group = Group.Create(organizationId, name, null, db.ActorId(), db.Now);
        group.Describe(name, description);
        db.Add(group);
        await db.SaveChangesAsync(cancellationToken);
        return group.Id;
    }

    public Task DescribeAsync(Guid organizationId, Guid groupId, string name, string? description, CancellationToken cancellationToken) =>
        ChangeAsync(organizationId, groupId, group => group.Describe(name, description), cancellationToken);

    public Task RegenerateAsync(Guid organizationId, Guid groupId, CancellationToken cancellationToken) =>
        ChangeAsync(organizationId, groupId, group => group.RegenerateCode(), cancellationToken);

    public async Task RemoveMemberAsync(Guid organizationId, Guid groupId, Guid userId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.RequireMemberAsync(organizationId, cancellationToken);
        var removed = await db.GroupMembers.Where(m => m.OrganizationId == organizationId && m.GroupId == groupId && m.UserId == userId)
            .ExecuteDeleteAsync(cancellationToken);
        Guard.That(removed == 1, OrganizationsErrors.NotMember);
    }

    /// <summary>Only the owner, and only while no event is private to it: such an event must not become public by this.</summary>
    public Task DeleteAsync(Guid organizationId, Guid groupId, CancellationToken cancellationToken) => ChangeAsync(organizationId, groupId, async (db, group) =>
    {
        await db.RequireOwnerAsync(organizationId, cancellationToken);
        // told first: a handler may refuse, or let go of what points at the group
        group.Delete();
        await db.SaveChangesAsync(cancellationToken);
        db.Remove(group);
    }, cancellationToken);

    private Task ChangeAsync(Guid organizationId, Guid groupId, Action<Group> change, CancellationToken cancellationToken) =>
        ChangeAsync(organizationId, groupId, (_, group) => { change(group); return Task.CompletedTask; }, cancellationToken);

    // joining waits for the same row: nobody comes in by a code that was changed a moment ago
    private async Task ChangeAsync(Guid organizationId, Guid groupId, Func<AppDbContext, Group, Task> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        Guard.That(await db.LockRowAsync<Group>(groupId, cancellationToken), OrganizationsErrors.GroupUnknown);
        await db.RequireMemberAsync(organizationId, cancellationToken);
        var group = await Own(db, organizationId, groupId).SingleOrDefaultAsync(cancellationToken);
        Guard.That(group is not null, OrganizationsErrors.GroupUnknown);
        await change(db, group);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static IQueryable<Group> Own(AppDbContext db, Guid organizationId, Guid groupId) =>
        db.Groups.Where(g => g.Id == groupId && g.OrganizationId == organizationId);
}

public sealed record GroupLine(Guid Id, string Name, string? Description, string InviteCode, int Members);

public sealed record GroupView(Group Group, int Total, IReadOnlyList<GroupPerson> People);

/// <param name="Person">Null: the account is gone.</param>
public sealed record GroupPerson(Guid UserId, UserCard? Person, DateTimeOffset JoinedAt);
