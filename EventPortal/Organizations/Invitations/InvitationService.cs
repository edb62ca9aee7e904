using EventPortal.Accounts.Contracts;
using EventPortal.Organizations.Access;
using EventPortal.Organizations.Mails;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Organizations.Invitations;

/// <summary>Invitations as the team sees them. Members invite; what a page shows again is asked again.</summary>
public sealed class InvitationService(IDbContextFactory<AppDbContext> contexts, IUserDirectory people, OrganizationMails mails)
{
    /// <summary>Open ones at a time; more would be a mailing.</summary>
    public const int MostOpen = 50;

    /// <summary>Those that may still be used or renewed, the newest first.</summary>
    public async Task<IReadOnlyList<Invitation>> ListAsync(Guid organizationId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.RequireMemberAsync(organizationId, cancellationToken);
        var since = db.Now - 4 * Invitation.Lifetime;
        return await Unused(db, organizationId).AsNoTracking().Where(i => i.ExpiresAt > since).OrderByDescending(i => i.Id).ToListAsync(cancellationToken);
    }

    /// <param name="email">Null: a link to pass on.</param>
    public async Task<Invitation> CreateAsync(Guid organizationId, string? email, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.RequireMemberAsync(organizationId, cancellationToken);
        var now = db.Now;
        var open = await Unused(db, organizationId).Where(i => i.ExpiresAt > now).Select(i => i.Email).ToListAsync(cancellationToken);
        Guard.That(open.Count < MostOpen, OrganizationsErrors.TooManyInvitations, MostOpen);
        if (email is not null)
        {
            Guard.That(!open.Contains(email.Trim(), StringComparer.OrdinalIgnoreCase), OrganizationsErrors.AlreadyInvited);
            Guard.That(!await IsInTeamAsync(db, organizationId, email, cancellationToken), OrganizationsErrors.AlreadyInTeam);
        }
        var invitation = Invitation.Create(organizationId, email, db.ActorId(), now);
        db.Add(invitation);
        await SendAsync(db, invitation, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return invitation;
    }

    public Task RevokeAsync(Guid organizationId, Guid invitationId, CancellationToken cancellationToken) =>
        ChangeAsync(organizationId, invitationId, (_, invitation, now) => { invitation.Revoke(now); return Task.CompletedTask; }, cancellationToken);

    /// <summary>Another seven days by a new link, sent again where there is an address.</summary>
    public Task RenewAsync(Guid organizationId, Guid invitationId, CancellationToken cancellationToken) =>
        ChangeAsync(organizationId, invitationId, (db, invitation, now) => { invitation.Renew(now); return SendAsync(db, invitation, cancellationToken); }, cancellationToken);

    private async Task ChangeAsync(
        Guid organizationId, Guid invitationId, Func<AppDbContext, Invitation, DateTimeOffset, Task> change, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // the same row that acceptance locks: what was used meanwhile is not revoked
        Guard.That(await db.LockRowAsync<Invitation>(invitationId, cancellationToken), OrganizationsErrors.InvitationUnknown);
        await db.RequireMemberAsync(organizationId, cancellationToken);
        var invitation = await db.Invitations.SingleOrDefaultAsync(i => i.Id == invitationId && i.OrganizationId == organizationId, cancellationToken);
        Guard.That(invitation is not null, OrganizationsErrors.InvitationUnknown);
        await change(db, invitation, db.Now);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task SendAsync(AppDbContext db, Invitation invitation, CancellationToken cancellationToken)
    {
        var name = await db.Organizations.Where(o => o.Id == invitation.OrganizationId).Select(o => o.Name).SingleAsync(cancellationToken);
        await mails.SendInvitationAsync(db, invitation, name, cancellationToken);
    }

    private async Task<bool> IsInTeamAsync(AppDbContext db, Guid organizationId, string email, CancellationToken cancellationToken) =>
        await people.FindByEmailAsync(email, cancellationToken) is { } known
        && await db.OrganizationMembers.AnyAsync(m => m.OrganizationId == organizationId && m.UserId == known.Id, cancellationToken);

    private static IQueryable<Invitation> Unused(AppDbContext db, Guid organizationId) =>
        db.Invitations.Where(i => i.OrganizationId == organizationId && i.AcceptedAt == null && i.RevokedAt == null);
}
