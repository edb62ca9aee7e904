using EventPortal.Accounts.Roles;
using EventPortal.Shared.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace EventPortal.Accounts.Users;

/// <summary>Identity's store on the portal's context; every change stamps the user's time.</summary>
internal sealed class PortalUserStore(AppDbContext db, IdentityErrorDescriber? describer = null)
    : UserStore<User, Role, AppDbContext, Guid>(db, describer)
{
    public override Task<IdentityResult> UpdateAsync(User user, CancellationToken cancellationToken = default)
    {
        user.Touch(Context.Now);
        return base.UpdateAsync(user, cancellationToken);
    }
}
