using System.Security.Claims;
using EventPortal.Accounts.Contracts;
using EventPortal.CheckIns.Passes;
using EventPortal.Organizations.Contracts;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.CheckIns.Access;

/// <summary>Opens a door to members of the event's organization and to holders of its passes, and the organization's data with it.</summary>
public sealed class DoorAccess(
    IDbContextFactory<AppDbContext> contexts, IOrganizationAccess organizations, IUserDirectory users, TenantContext tenant, CurrentUser current)
{
    /// <summary>Null: this person may not work at this door. Membership comes before a pass that the browser may also hold.</summary>
    public async Task<DoorSession?> EnterAsync(ClaimsPrincipal user, Guid eventId, Guid organizationId, CancellationToken cancellationToken)
    {
        if (await organizations.TryEnterAsync(user, organizationId, cancellationToken))
        {
            var userId = Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!);
            var card = await users.FindAsync(userId, cancellationToken);
            return new(eventId, organizationId, userId, null, card?.FullName ?? user.Identity?.Name ?? "", user.IsInRole(AccountRoles.Admin));
        }
        if (!Guid.TryParse(user.FindFirstValue(CheckInPolicies.PassClaim), out var passId)) return null;
        var pass = await ValidPassAsync(passId, eventId, cancellationToken);
        if (pass is null) return null;
        UsePass(pass);
        return new(eventId, pass.OrganizationId, null, pass.Id, pass.Name, false);
    }

    /// <summary>Before every step of an open door.</summary>
    /// <exception cref="DomainException">The pass ended or was revoked, or the person is no member any more.</exception>
    public async Task StayAsync(DoorSession session, CancellationToken cancellationToken)
    {
        if (session.PassId is { } passId)
        {
            var pass = await ValidPassAsync(passId, session.EventId, cancellationToken);
            Guard.That(pass is not null, CheckInsErrors.DoorClosed);
            UsePass(pass);
            return;
        }
        Guard.That(
            session.IsAdmin || (session.UserId is { } userId && await organizations.IsMemberAsync(userId, session.OrganizationId, cancellationToken)),
            CheckInsErrors.DoorClosed);
        tenant.Use(session.OrganizationId);
    }

    private void UsePass(CheckInPass pass)
    {
        tenant.Use(pass.OrganizationId);
        current.UseSystem("pass: " + pass.Name);
    }

    private async Task<CheckInPass?> ValidPassAsync(Guid passId, Guid eventId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // A pass holder is of no tenant; the pass itself names it.
        var pass = await db.CheckInPasses.AcrossTenants().AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == passId && p.EventId == eventId, cancellationToken);
        return pass is not null && pass.IsValid(db.Now) ? pass : null;
    }
}
