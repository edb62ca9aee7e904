using System.Security.Cryptography;
using EventPortal.Accounts.Roles;
using EventPortal.Shared.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace EventPortal.Accounts.Users;

/// <summary>Identity's store on the portal's context; every change stamps the user's time, and tokens (authenticator keys, recovery codes) lie encrypted.</summary>
internal sealed class PortalUserStore(AppDbContext db, IDataProtectionProvider protection, IdentityErrorDescriber? describer = null)
    : UserStore<User, Role, AppDbContext, Guid>(db, describer)
{
    private readonly IDataProtector protector = protection.CreateProtector("EventPortal.Accounts.UserTokens.v1");

    public override Task<IdentityResult> UpdateAsync(User user, CancellationToken cancellationToken = default)
    {
        user.Touch(Context.Now);
        return base.UpdateAsync(user, cancellationToken);
    }

    public override Task SetTokenAsync(User user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : protector.Protect(value), cancellationToken);

    public override async Task<string?> GetTokenAsync(User user, string loginProvider, string name, CancellationToken cancellationToken)
    {
        if (await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is not { } kept) return null;
        try
        {
            return protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            // the keys of the portal are lost: a second factor that nobody can read is one that nobody passes
            return null;
        }
    }
}
