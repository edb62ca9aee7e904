using EventPortal.Accounts.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EventPortal.Accounts.Users;

/// <summary>Identity's user manager with the portal's clock, and failures counted by the database instead of by a copy of the row.</summary>
public sealed class PortalUserManager(
    IUserStore<User> store, IOptions<IdentityOptions> options, IPasswordHasher<User> hasher, IEnumerable<IUserValidator<User>> userValidators,
    IEnumerable<IPasswordValidator<User>> passwordValidators, ILookupNormalizer normalizer, IdentityErrorDescriber errors, IServiceProvider services,
    ILogger<PortalUserManager> logger)
    : UserManager<User>(store, options, hasher, userValidators, passwordValidators, normalizer, errors, services, logger)
{
    private readonly IServiceProvider scope = services;

    public override Task<bool> IsLockedOutAsync(User user) =>
        Task.FromResult(user.LockoutEnd > scope.GetRequiredService<TimeProvider>().GetUtcNow());

    public override async Task<IdentityResult> AccessFailedAsync(User user)
    {
        await scope.GetRequiredService<SignInAttempts>().BeginAsync(user, CancellationToken);
        return IdentityResult.Success;
    }

    /// <summary>What the password rules say, without an account.</summary>
    public async Task<IReadOnlyList<IdentityError>> CheckPasswordRulesAsync(User user, string password)
    {
        var found = new List<IdentityError>();
        foreach (var validator in PasswordValidators) found.AddRange((await validator.ValidateAsync(this, user, password)).Errors);
        return found;
    }
}
