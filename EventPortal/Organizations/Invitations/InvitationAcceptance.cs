using EventPortal.Accounts.Contracts;
using EventPortal.Organizations.Access;
using EventPortal.Organizations.Members;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Organizations.Invitations;

/// <summary>An invitation as its holder sees it. The token is the whole predicate: the holder is of no tenant yet.</summary>
public sealed class InvitationAcceptance(IDbContextFactory<AppDbContext> contexts, IUserDirectory people)
{
    /// <summary>Null: no invitation has this token, or its organization is gone.</summary>
    public async Task<InvitationView?> FindAsync(string token, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Invitations.AsNoTracking().AcrossTenants().SingleOrDefaultAsync(i => i.Token == token, cancellationToken) is not { } found) return null;
        if (await db.Organizations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == found.OrganizationId, cancellationToken) is not { } organization) return null;
        var reader = db.Services.User.UserId;
        var inviter = await people.FindAsync(found.InvitedBy, cancellationToken);
        return new(organization.Id, organization.Name, organization.Slug, organization.LogoUrl, inviter?.FullName, found.Email, found.ExpiresAt, found.StateAt(db.Now))
        {
            // whose own row it is, is the predicate
            ReaderIsMember = reader is not null
                && await db.OrganizationMembers.AcrossTenants().AnyAsync(m => m.OrganizationId == organization.Id && m.UserId == reader, cancellationToken),
        };
    }

    /// <summary>The signed-in user becomes MODERATOR. Of several at once exactly one gets in: they wait for the row of the invitation.</summary>
    /// <returns>The organization.</returns>
    public async Task<Guid> AcceptAsync(string token, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var userId = db.ActorId();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var id = await db.Invitations.AcrossTenants().Where(i => i.Token == token).Select(i => i.Id).SingleOrDefaultAsync(cancellationToken);
        Guard.That(id != default && await db.LockRowAsync<Invitation>(id, cancellationToken), OrganizationsErrors.InvitationUnknown);
        var invitation = await db.Invitations.AcrossTenants().SingleOrDefaultAsync(i => i.Id == id && i.Token == token, cancellationToken);
        Guard.That(invitation is not null, OrganizationsErrors.InvitationUnknown);
        Guard.That(await db.Organizations.AnyAsync(o => o.Id == invitation.OrganizationId, cancellationToken), OrganizationsErrors.InvitationUnknown);
        var isMember = await db.OrganizationMembers.AcrossTenants()
            .AnyAsync(m => m.OrganizationId == invitation.OrganizationId && m.UserId == userId, cancellationToken);
        // not used up by somebody who is in already
        Guard.That(!isMember, OrganizationsErrors.AlreadyInTeam);
        invitation.Accept(userId, db.Now);
        db.Add(OrganizationMember.Moderator(invitation.OrganizationId, userId, invitation.InvitedBy, db.Now));
        await SaveAsync(db, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return invitation.OrganizationId;
    }

    private static async Task SaveAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation(OrganizationMemberConfiguration.UserIndex))
        {
            // two invitations accepted by one person at once
            throw new DomainException(OrganizationsErrors.AlreadyInTeam);
        }
    }
}

/// <param name="Email">Where it was sent; null: a link.</param>
public sealed record InvitationView(
    Guid OrganizationId, string Organization, string Slug, string? LogoUrl, string? Inviter, string? Email, DateTimeOffset ExpiresAt, InvitationState State)
{
    public bool ReaderIsMember { get; init; }
}
