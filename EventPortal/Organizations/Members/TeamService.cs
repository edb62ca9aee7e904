using EventPortal.Accounts.Contracts;
using EventPortal.Organizations.Access;
using EventPortal.Organizations.Mails;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Organizations.Members;

/// <summary>
/// Who acts for an organization. Changes lock the organization's row, so that of two at once the second one sees what the first has done:
/// nobody is handed an organization that they were removed from a moment ago.
/// </summary>
public sealed class TeamService(IDbContextFactory<AppDbContext> contexts, IUserDirectory people, OrganizationMails mails)
{
    public async Task<TeamView> FindAsync(Guid organizationId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var role = await db.RequireMemberAsync(organizationId, cancellationToken);
        var name = await db.Organizations.Where(o => o.Id == organizationId).Select(o => o.Name).SingleAsync(cancellationToken);
        var members = await db.OrganizationMembers.AsNoTracking().Where(m => m.OrganizationId == organizationId).ToListAsync(cancellationToken);
        var cards = await people.FindAsync([.. members.Select(m => m.UserId)], cancellationToken);
        var groups = await db.Groups.CountAsync(g => g.OrganizationId == organizationId, cancellationToken);
        return new(name, role is OrganizationRole.Owner, groups,
            [.. members.OrderBy(m => m.Role).ThenBy(m => m.JoinedAt).Select(m => new TeamMember(m.Id, m.UserId, cards.GetValueOrDefault(m.UserId), m.Role, m.JoinedAt))]);
    }

    /// <summary>Any member removes any other but the owner.</summary>
    public Task RemoveAsync(Guid organizationId, Guid memberId, CancellationToken cancellationToken) => ChangeAsync(organizationId, async db =>
    {
        var member = await db.OrganizationMembers.SingleOrDefaultAsync(m => m.Id == memberId && m.OrganizationId == organizationId, cancellationToken);
        Guard.That(member is not null, OrganizationsErrors.MemberUnknown);
        member.CheckRemovable();
        db.Remove(member);
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    public Task LeaveAsync(Guid organizationId, CancellationToken cancellationToken) => ChangeAsync(organizationId, async db =>
    {
        var userId = db.ActorId();
        var member = await db.OrganizationMembers.SingleOrDefaultAsync(m => m.UserId == userId && m.OrganizationId == organizationId, cancellationToken);
        Guard.That(member is not null, OrganizationsErrors.MemberUnknown);
        member.CheckRemovable();
        db.Remove(member);
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    /// <summary>Hands the organization over to another member; the former owner stays as MODERATOR.</summary>
    /// <param name="typed">The organization's name, typed by the owner as a confirmation.</param>
    public Task TransferAsync(Guid organizationId, Guid memberId, string typed, CancellationToken cancellationToken) => ChangeAsync(organizationId, async db =>
    {
        await db.RequireOwnerAsync(organizationId, cancellationToken);
        var organization = await db.Organizations.SingleAsync(o => o.Id == organizationId, cancellationToken);
        organization.Confirm(typed);
        var members = await db.OrganizationMembers.Where(m => m.OrganizationId == organizationId && (m.Role == OrganizationRole.Owner || m.Id == memberId))
            .ToListAsync(cancellationToken);
        var (owner, heir) = (members.Single(m => m.Role is OrganizationRole.Owner), members.Find(m => m.Id == memberId));
        Guard.That(heir is not null && heir != owner, OrganizationsErrors.MemberUnknown);
        // saved one after the other: at no moment has the organization two owners, which a unique index forbids
        owner.BecomeModerator();
        await db.SaveChangesAsync(cancellationToken);
        heir.BecomeOwner();
        organization.TransferTo(heir.UserId);
        await mails.SendTransferredAsync(db, organization, owner.UserId, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    private async Task ChangeAsync(Guid organizationId, Func<AppDbContext, Task> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        Guard.That(await db.LockRowAsync<Organization>(organizationId, cancellationToken), OrganizationsErrors.NotYourOrganization);
        await db.RequireMemberAsync(organizationId, cancellationToken);
        await change(db);
        await transaction.CommitAsync(cancellationToken);
    }
}

/// <param name="ActorIsOwner">The reader may do what only an owner may.</param>
public sealed record TeamView(string Organization, bool ActorIsOwner, int Groups, IReadOnlyList<TeamMember> Members);

/// <param name="Person">Null: the account is gone.</param>
public sealed record TeamMember(Guid Id, Guid UserId, UserCard? Person, OrganizationRole Role, DateTimeOffset JoinedAt);
