using EventPortal.Accounts.Users;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Audit;
using EventPortal.Shared.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Accounts.Admin;

/// <summary>What an admin does to users; each act is in the audit trail with its reason.</summary>
public sealed class UserAdministration(IDbContextFactory<AppDbContext> contexts, CurrentUser current)
{
    private const int Attempts = 4;

    /// <summary>Nobody signs in with the account, open sessions end.</summary>
    public Task BlockAsync(Guid userId, string reason, CancellationToken cancellationToken)
    {
        Guard.That(userId != current.UserId, AccountsErrors.NotYourself);
        return ChangeAsync(userId, async (db, user) =>
        {
            await AdminRoles.LockAsync(db, cancellationToken);
            await AdminRoles.KeepOneBesidesAsync(db, userId, cancellationToken);
            user.Block(reason, db.Now);
            user.EndSessions(db.Now);
        }, cancellationToken);
    }

    public Task UnblockAsync(Guid userId, CancellationToken cancellationToken) => ChangeAsync(userId, (db, user) =>
    {
        user.Unblock(db.Now);
        return Task.CompletedTask;
    }, cancellationToken);

    public Task EndSessionsAsync(Guid userId, CancellationToken cancellationToken) => ChangeAsync(userId, (db, user) =>
    {
        user.EndSessions(db.Now);
        db.RecordDone(nameof(User), userId, ("SignedOutEverywhere", true));
        return Task.CompletedTask;
    }, cancellationToken);

    /// <summary>Sessions end, so that the new one comes with the new rights.</summary>
    public Task GrantAdminAsync(Guid userId, CancellationToken cancellationToken) => ChangeAsync(userId, async (db, user) =>
    {
        var role = await AdminRoles.LockAsync(db, cancellationToken);
        Guard.That(!await AdminRoles.IsAdminAsync(db, userId, cancellationToken), AccountsErrors.AlreadyAdmin);
        db.Add(new IdentityUserRole<Guid> { UserId = userId, RoleId = role });
        user.EndSessions(db.Now);
        db.RecordDone(nameof(User), userId, ("RoleGranted", Contracts.AccountRoles.Admin));
    }, cancellationToken);

    public Task RevokeAdminAsync(Guid userId, CancellationToken cancellationToken) => ChangeAsync(userId, async (db, user) =>
    {
        var role = await AdminRoles.LockAsync(db, cancellationToken);
        Guard.That(await AdminRoles.IsAdminAsync(db, userId, cancellationToken), AccountsErrors.NotAdmin);
        await AdminRoles.KeepOneBesidesAsync(db, userId, cancellationToken);
        await db.Set<IdentityUserRole<Guid>>().Where(r => r.UserId == userId && r.RoleId == role).ExecuteDeleteAsync(cancellationToken);
        user.EndSessions(db.Now);
        db.RecordDone(nameof(User), userId, ("RoleRevoked", Contracts.AccountRoles.Admin));
    }, cancellationToken);

    private async Task ChangeAsync(Guid userId, Func<AppDbContext, User, Task> change, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var db = await contexts.CreateDbContextAsync(cancellationToken);
                db.RequireAdmin();
                await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
                var user = await db.Users.SingleOrDefaultAsync(u => u.Id == userId, cancellationToken);
                Guard.That(user is not null, AccountsErrors.UserGone);
                await change(db, user);
                user.ConcurrencyStamp = Codes.NewToken();
                await db.SaveChangesAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                return;
            }
            catch (Exception e) when (attempt < Attempts && (e is DbUpdateConcurrencyException || e.IsTransient()))
            {
                // the user signed in this very moment: what the admin wants holds all the same
            }
        }
    }
}
