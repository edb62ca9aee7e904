using EventPortal.Accounts.Contracts;
using EventPortal.Accounts.Roles;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Accounts.Admin;

/// <summary>
/// The portal never loses its last admin. Whatever could take one away (revoking, blocking, deleting an account) first locks the role's row, so that of two
/// admins who do it to each other at once the second sees what the first did (docs/locking.md).
/// </summary>
internal static class AdminRoles
{
    private static readonly string Normalized = AccountRoles.Admin.ToUpperInvariant();

    /// <summary>The role, locked until the transaction ends; made if the portal never had an admin.</summary>
    public static async Task<Guid> LockAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("A lock without a transaction protects nothing.");
        var stamp = Codes.NewToken();
        if (await db.Set<Role>().Where(r => r.NormalizedName == Normalized).ExecuteUpdateAsync(s => s.SetProperty(r => r.ConcurrencyStamp, stamp), cancellationToken) == 0)
        {
            var made = Role.Create(AccountRoles.Admin, db.Now);
            made.NormalizedName = Normalized;
            db.Add(made);
            await db.SaveChangesAsync(cancellationToken);
        }
        return await db.Set<Role>().Where(r => r.NormalizedName == Normalized).Select(r => r.Id).SingleAsync(cancellationToken);
    }

    public static Task<bool> IsAdminAsync(AppDbContext db, Guid userId, CancellationToken cancellationToken) =>
        Admins(db).AnyAsync(id => id == userId, cancellationToken);

    /// <summary>Refuses to go on without another admin who can sign in. After <see cref="LockAsync"/>.</summary>
    public static async Task KeepOneBesidesAsync(AppDbContext db, Guid userId, CancellationToken cancellationToken)
    {
        var others = db.Users.Where(u => u.Id != userId && u.BlockedAt == null && Admins(db).Contains(u.Id));
        Guard.That(await others.AnyAsync(cancellationToken), AccountsErrors.LastAdmin);
    }

    internal static IQueryable<Guid> Admins(AppDbContext db) => db.Set<IdentityUserRole<Guid>>()
        .Where(r => db.Set<Role>().Any(role => role.Id == r.RoleId && role.NormalizedName == Normalized)).Select(r => r.UserId);
}
