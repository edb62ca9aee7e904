using EventPortal.Accounts.Contracts;
using EventPortal.Accounts.Users;
using EventPortal.Shared.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Accounts.PersonalData;

/// <summary>Ends an account: its person is erased, its sessions end, its address and Telegram are free again.</summary>
internal sealed class AccountDeletion(AppDbContext db, PortalUserManager users, IEnumerable<IAccountDeletionEffect> effects, TimeProvider time)
{
    /// <exception cref="EventPortal.Shared.Domain.DomainException">A slice refuses.</exception>
    public async Task DeleteAsync(User user, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        foreach (var effect in effects) await effect.DeletingAsync(user.Id, db, cancellationToken);
        await db.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);
        await db.Set<IdentityUserLogin<Guid>>().Where(l => l.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);
        await db.Set<IdentityUserToken<Guid>>().Where(t => t.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);
        await db.Set<IdentityUserClaim<Guid>>().Where(c => c.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);
        await db.Set<IdentityUserRole<Guid>>().Where(r => r.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);
        user.Delete(time.GetUtcNow());
        user.SecurityStamp = EventPortal.Shared.Domain.Codes.NewToken();
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Is it really the owner who asks? The password, or the word typed where the account has none.</summary>
    public async Task<bool> IsConfirmedAsync(User user, string typed, string expectedWord) => user.PasswordHash is null
        ? string.Equals(typed.Trim(), expectedWord, StringComparison.OrdinalIgnoreCase)
        : await users.CheckPasswordAsync(user, typed);
}
