using System.Security.Claims;
using EventPortal.Accounts.Users;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EventPortal.Accounts.SignIn;

/// <summary>An open circuit has no requests that would check its cookie, so it looks itself whether the session still stands.</summary>
internal sealed class SessionRevalidation(
    ILoggerFactory loggers, IServiceScopeFactory scopes, IOptions<AccountsOptions> options, IOptions<IdentityOptions> identity)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => options.Value.RevalidateEvery;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        // a scope of its own: the circuit's would answer from what it has already read
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<PortalUserManager>();
        var signIn = scope.ServiceProvider.GetRequiredService<PortalSignInManager>();
        var user = await users.GetUserAsync(authenticationState.User);
        return await signIn.ValidateSecurityStampAsync(user, authenticationState.User.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType));
    }
}
