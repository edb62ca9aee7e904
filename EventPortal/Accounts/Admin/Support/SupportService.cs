using System.Security.Claims;
using EventPortal.Accounts.SignIn;
using EventPortal.Accounts.Users;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Accounts.Admin.Support;

/// <summary>An admin stands in for a user to see what they see. Only requests begin and end it: it is a matter of cookies.</summary>
internal sealed class SupportService(AppDbContext db, PortalUserManager users, PortalSignInManager signIn, CurrentUser current, TimeProvider time)
{
    public static readonly TimeSpan AtMost = TimeSpan.FromMinutes(30);

    /// <exception cref="DomainException">Without a reason, for oneself, for an admin, for somebody who may not sign in, or from within another.</exception>
    public async Task BeginAsync(ClaimsPrincipal adminPrincipal, Guid userId, string reason, CancellationToken cancellationToken)
    {
        Guard.That(SupportSession.Of(adminPrincipal) is null, AccountsErrors.SupportRunning);
        Guard.That(reason.Trim().Length is > 0 and <= User.MaxReason, AccountsErrors.ReasonNeeded);
        var admin = await users.GetUserAsync(adminPrincipal) ?? throw new DomainException(AccountsErrors.UserGone);
        Guard.That(admin.Id != userId, AccountsErrors.NotYourself);
        var user = await db.Users.SingleOrDefaultAsync(u => u.Id == userId, cancellationToken);
        Guard.That(user is not null, AccountsErrors.UserGone);
        Guard.That(user.BlockedAt is null, AccountsErrors.AlreadyBlocked);
        Guard.That(!await AdminRoles.IsAdminAsync(db, userId, cancellationToken), AccountsErrors.IsAdmin);
        var now = time.GetUtcNow();
        var session = new SupportSession(Guid.CreateVersion7(now), admin.Id, admin.FullName, admin.SecurityStamp ?? "", now + AtMost);
        db.RecordDone(nameof(User), userId, ("SupportBegun", user.FullName), ("Reason", reason.Trim()), ("Until", session.Until));
        await db.SaveChangesAsync(cancellationToken);
        await signIn.SignInWithClaimsAsync(user, new AuthenticationProperties { IsPersistent = false }, session.Claims());
    }

    /// <summary>May this session go on? Not after its time, nor once the admin is none, nor if the user became one.</summary>
    public async Task<bool> StandsAsync(ClaimsPrincipal principal, SupportSession session, CancellationToken cancellationToken) =>
        time.GetUtcNow() < session.Until && !principal.IsInRole(Contracts.AccountRoles.Admin) && await AdminOfAsync(session, cancellationToken) is not null;

    /// <summary>
    /// Writes the end down, once: a page asks for several things with one cookie, and each of those requests may notice that the time is over. Gives the
    /// admin's own session back.
    /// </summary>
    /// <returns>The admin; null: their rights ended meanwhile.</returns>
    public async Task<User?> EndAsync(ClaimsPrincipal principal, SupportSession session, bool byItself, CancellationToken cancellationToken)
    {
        // at the door of a request it is not yet known who acts
        current.Use(principal);
        if (Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var userId)) await WriteEndAsync(principal, userId, session, byItself, cancellationToken);
        return await AdminOfAsync(session, cancellationToken);
    }

    private async Task WriteEndAsync(ClaimsPrincipal principal, Guid userId, SupportSession session, bool byItself, CancellationToken cancellationToken)
    {
        if (await db.Set<AuditEntry>().AnyAsync(a => a.Id == session.Id, cancellationToken)) return;
        db.RecordDone(session.Id, nameof(User), userId, ("SupportEnded", principal.Identity?.Name), ("ByItself", byItself));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation(AuditEntry.Key))
        {
            // another request of the same session was quicker
            db.ForgetChanges();
        }
    }

    private async Task<User?> AdminOfAsync(SupportSession session, CancellationToken cancellationToken)
    {
        var admin = await db.Users.SingleOrDefaultAsync(u => u.Id == session.AdminId && u.SecurityStamp == session.AdminStamp && u.BlockedAt == null, cancellationToken);
        return admin is not null && await AdminRoles.IsAdminAsync(db, admin.Id, cancellationToken) ? admin : null;
    }
}
