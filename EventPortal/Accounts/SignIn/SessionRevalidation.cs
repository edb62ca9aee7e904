using System.Security.Claims;
using EventPortal.Accounts.Admin.Support;
using EventPortal.Accounts.Users;
using EventPortal.Shared.Data;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EventPortal.Accounts.SignIn;

/// <summary>An open circuit has no requests that would check its cookie, so it looks itself whether the session still stands.</summary>
internal sealed class SessionRevalidation(
    ILoggerFactory loggers, IServiceScopeFactory scopes, IOptions<AccountsOptions> options, IOptions<IdentityOptions> identity, TimeProvider time)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    private static readonly AuthenticationState Nobody = new(new ClaimsPrincipal(new ClaimsIdentity()));

    protected override TimeSpan RevalidationInterval => options.Value.RevalidateEvery;

    /// <summary>An admin's time as somebody else ends on the minute, not at the next look.</summary>
    public override async Task<AuthenticationState> GetAuthenticationStateAsync()
    {
        var state = await base.GetAuthenticationStateAsync();
        return SupportSession.Of(state.User) is { } support && support.Until <= time.GetUtcNow() ? Nobody : state;
    }

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        // a scope of its own: the circuit's would answer from what it has already read
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<PortalUserManager>();
        var signIn = scope.ServiceProvider.GetRequiredService<PortalSignInManager>();
        var user = await users.GetUserAsync(authenticationState.User);
        return await signIn.ValidateSecurityStampAsync(user, authenticationState.User.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType))
            && (SupportSession.Of(authenticationState.User) is not { } support
                || await scope.ServiceProvider.GetRequiredService<SupportService>().StandsAsync(authenticationState.User, support, cancellationToken));
    }
}
