using EventPortal.Accounts.Contracts;
using EventPortal.Shared.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Accounts.Passkeys;

internal sealed class PasskeyOwners(IDbContextFactory<AppDbContext> contexts) : IPasskeyOwners
{
    public async Task<bool> HasOneAsync(Guid userId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<IdentityUserPasskey<Guid>>().AnyAsync(p => p.UserId == userId, cancellationToken);
    }
}
