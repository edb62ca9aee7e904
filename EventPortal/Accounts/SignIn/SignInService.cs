using EventPortal.Accounts.Users;
using EventPortal.Shared.Domain;
using Microsoft.AspNetCore.Identity;

namespace EventPortal.Accounts.SignIn;

/// <summary>Ways into an account; none of them tells whether an address has one.</summary>
internal sealed class SignInService(
    PortalUserManager users, PortalSignInManager signIn, SignInAttempts attempts, UnknownSignIns unknown, SignInCompletion completion)
{
    // the hash of a password nobody has: looking at it costs as much as looking at a real one
    private static readonly string NobodysHash = new PasswordHasher<User>().HashPassword(null!, Codes.NewToken());

    public async Task<SignInOutcome> WithPasswordAsync(string email, string password, bool remember, CancellationToken cancellationToken)
    {
        if (await users.FindByEmailAsync(email.Trim()) is not { } user) return RefuseUnknown(email, password);
        if (!await attempts.BeginAsync(user, cancellationToken))
        {
            SpendTheTimeOfACheck(password);
            return new(SignInStatus.LockedOut, user.LockoutEnd);
        }
        if (!await users.CheckPasswordAsync(user, password))
            return await users.IsLockedOutAsync(user) ? new(SignInStatus.LockedOut, user.LockoutEnd) : SignInOutcome.Refused;
        await attempts.TakeBackAsync(user, cancellationToken);
        if (!await signIn.CanSignInAsync(user)) return new(user.BlockedAt is null ? SignInStatus.NotConfirmed : SignInStatus.Blocked);
        var result = await signIn.AfterPasswordAsync(user, remember);
        if (result.RequiresTwoFactor) return new(SignInStatus.NeedsSecondFactor);
        await attempts.ClearAsync(user, cancellationToken);
        await completion.CompleteAsync(user, cancellationToken);
        return SignInOutcome.SignedIn;
    }

    public Task<SignInOutcome> WithTotpAsync(string code, bool remember, bool rememberBrowser, CancellationToken cancellationToken) =>
        WithSecondFactorAsync(() => signIn.TwoFactorAuthenticatorSignInAsync(Digits(code), remember, rememberBrowser), cancellationToken);

    public Task<SignInOutcome> WithRecoveryCodeAsync(string code, CancellationToken cancellationToken) =>
        WithSecondFactorAsync(() => signIn.TwoFactorRecoveryCodeSignInAsync(code.Trim().ToUpperInvariant()), cancellationToken);

    /// <summary>A passkey checks the person by itself, so neither the second factor nor a lock against guessed passwords stands before it.</summary>
    public async Task<SignInOutcome> WithPasskeyAsync(string credentialJson, CancellationToken cancellationToken)
    {
        var assertion = await signIn.PerformPasskeyAssertionAsync(credentialJson);
        if (!assertion.Succeeded) return SignInOutcome.Refused;
        await users.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey);
        if (!await signIn.CanSignInAsync(assertion.User))
            return new(assertion.User.BlockedAt is null ? SignInStatus.NotConfirmed : SignInStatus.Blocked);
        await signIn.SignInAsync(assertion.User, isPersistent: true, "passkey");
        await completion.CompleteAsync(assertion.User, cancellationToken);
        return SignInOutcome.SignedIn;
    }

    private async Task<SignInOutcome> WithSecondFactorAsync(Func<Task<SignInResult>> check, CancellationToken cancellationToken)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user) return new(SignInStatus.Expired);
        var result = await check();
        if (result.IsLockedOut || await users.IsLockedOutAsync(user)) return new(SignInStatus.LockedOut, user.LockoutEnd);
        if (result.IsNotAllowed) return new(user.BlockedAt is null ? SignInStatus.NotConfirmed : SignInStatus.Blocked);
        if (!result.Succeeded) return SignInOutcome.Refused;
        await completion.CompleteAsync(user, cancellationToken);
        return SignInOutcome.SignedIn;
    }

    private SignInOutcome RefuseUnknown(string email, string password)
    {
        SpendTheTimeOfACheck(password);
        return unknown.Fail(users.NormalizeEmail(email.Trim())!) is { } until ? new(SignInStatus.LockedOut, until) : SignInOutcome.Refused;
    }

    private void SpendTheTimeOfACheck(string password) => users.PasswordHasher.VerifyHashedPassword(null!, NobodysHash, password);

    private static string Digits(string code) => string.Concat(code.Where(char.IsAsciiDigit));
}
