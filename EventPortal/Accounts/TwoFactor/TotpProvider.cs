using System.Globalization;
using EventPortal.Accounts.Users;
using Microsoft.AspNetCore.Identity;

namespace EventPortal.Accounts.TwoFactor;

/// <summary>Checks authenticator codes with the portal's clock, each code once: one seen over a shoulder is of no use.</summary>
internal sealed class TotpProvider(TimeProvider time) : IUserTwoFactorTokenProvider<User>
{
    private const string Provider = "EventPortal";
    private const string LastStep = "TotpStep";

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<User> manager, User user)
    {
        var key = await manager.GetAuthenticatorKeyAsync(user);
        if (string.IsNullOrEmpty(key) || Totp.FindStep(key, token, time.GetUtcNow()) is not { } step) return false;
        var used = await manager.GetAuthenticationTokenAsync(user, Provider, LastStep);
        if (long.TryParse(used, CultureInfo.InvariantCulture, out var last) && step <= last) return false;
        var saved = await manager.SetAuthenticationTokenAsync(user, Provider, LastStep, step.ToString(CultureInfo.InvariantCulture));
        return saved.Succeeded;
    }

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<User> manager, User user) =>
        !string.IsNullOrEmpty(await manager.GetAuthenticatorKeyAsync(user));

    /// <summary>The app makes the codes, not the portal.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<User> manager, User user) => Task.FromResult("");
}
