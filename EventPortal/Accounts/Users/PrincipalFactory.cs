using System.Security.Claims;
using EventPortal.Accounts.Roles;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EventPortal.Accounts.Users;

/// <summary>Puts the person's name where Identity puts the user name, which is an id here.</summary>
internal sealed class PrincipalFactory(UserManager<User> users, RoleManager<Role> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<User, Role>(users, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(User user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        if (identity.FindFirst(identity.NameClaimType) is { } idAsName) identity.RemoveClaim(idAsName);
        identity.AddClaim(new(identity.NameClaimType, user.FullName));
        return identity;
    }
}
