using System.Security.Claims;
using EventPortal.Accounts.Users;
using EventPortal.Shared.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EventPortal.Accounts.SignIn;

/// <summary>Identity's sign-in manager with the portal's rules of who may sign in.</summary>
public sealed class PortalSignInManager(
    UserManager<User> users, IHttpContextAccessor accessor, IUserClaimsPrincipalFactory<User> principals, IOptions<IdentityOptions> options,
    ILogger<PortalSignInManager> logger, IAuthenticationSchemeProvider schemes, IUserConfirmation<User> confirmation)
    : SignInManager<User>(users, accessor, principals, options, logger, schemes, confirmation)
{
    /// <summary>A blocked person may not, nor one whose address is not confirmed; whoever came by Telegram needs no address.</summary>
    public override Task<bool> CanSignInAsync(User user) =>
        Task.FromResult(user.BlockedAt is null && (user.Email is null || user.EmailConfirmed));

    /// <summary>The session's stamp must be the user's, and the user must still be allowed in.</summary>
    public override async Task<bool> ValidateSecurityStampAsync(User? user, string? securityStamp) =>
        user is not null && await CanSignInAsync(user) && await base.ValidateSecurityStampAsync(user, securityStamp);

    /// <summary>A session that is renewed while an admin stands in stays marked as such, or the mark could be shaken off by saving the profile.</summary>
    public override Task SignInWithClaimsAsync(User user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var ofSameUser = Context.User.FindFirstValue(ClaimTypes.NameIdentifier) == user.Id.ToString();
        var support = ofSameUser ? SupportSession.Of(Context.User) : null;
        return base.SignInWithClaimsAsync(user, authenticationProperties, support is null ? additionalClaims : [.. additionalClaims, .. support.Claims()]);
    }

    /// <summary>After the password was found right: signs in, or asks for the second factor.</summary>
    internal Task<SignInResult> AfterPasswordAsync(User user, bool remember) => SignInOrTwoFactorAsync(user, remember);
}
