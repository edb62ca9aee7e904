using EventPortal.Accounts.Contracts;
using EventPortal.Shared.Data;

namespace EventPortal.Accounts.Admin;

/// <summary>The last admin hands the portal over before the account goes.</summary>
internal sealed class KeepLastAdmin : IAccountDeletionEffect
{
    public async Task DeletingAsync(Guid userId, AppDbContext db, CancellationToken cancellationToken)
    {
        if (!await AdminRoles.IsAdminAsync(db, userId, cancellationToken)) return;
        await AdminRoles.LockAsync(db, cancellationToken);
        await AdminRoles.KeepOneBesidesAsync(db, userId, cancellationToken);
    }
}
