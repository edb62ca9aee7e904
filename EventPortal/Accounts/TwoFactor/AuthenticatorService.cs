using EventPortal.Accounts.Users;
using Microsoft.AspNetCore.Identity;

namespace EventPortal.Accounts.TwoFactor;

/// <summary>Sets up and takes down the second factor.</summary>
internal sealed class AuthenticatorService(PortalUserManager users)
{
    public const string Issuer = "EventPortal";

    private const int RecoveryCodes = 10;

    /// <summary>The key to show; made once and kept until it is confirmed by a code, so that reloading the page does not invalidate what was scanned.</summary>
    public async Task<string> KeyAsync(User user)
    {
        if (await users.GetAuthenticatorKeyAsync(user) is { Length: > 0 } key) return key;
        (await users.ResetAuthenticatorKeyAsync(user)).OrThrow();
        return (await users.GetAuthenticatorKeyAsync(user))!;
    }

    /// <summary>What the QR code holds.</summary>
    public static string UriOf(User user, string key)
    {
        var account = Uri.EscapeDataString(user.Email ?? user.FullName);
        return $"otpauth://totp/{Issuer}:{account}?secret={key}&issuer={Issuer}&digits=6";
    }

    /// <summary>"abcd efgh …" for typing by hand.</summary>
    public static string Readable(string key) => string.Join(' ', key.Chunk(4).Select(part => new string(part)));

    /// <returns>The recovery codes, shown this once; null when the code was wrong.</returns>
    public async Task<IReadOnlyList<string>?> EnableAsync(User user, string code)
    {
        var digits = string.Concat(code.Where(char.IsAsciiDigit));
        if (!await users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, digits)) return null;
        (await users.SetTwoFactorEnabledAsync(user, true)).OrThrow();
        return await NewRecoveryCodesAsync(user);
    }

    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(User user) =>
        [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes) ?? []];

    /// <summary>The old key is thrown away: setting up again starts with a new one.</summary>
    public async Task DisableAsync(User user)
    {
        (await users.SetTwoFactorEnabledAsync(user, false)).OrThrow();
        (await users.ResetAuthenticatorKeyAsync(user)).OrThrow();
    }
}
