using EventPortal.Accounts.Contracts;
using EventPortal.Accounts.Preferences;
using EventPortal.Accounts.Users;

namespace EventPortal.Accounts.SignIn;

/// <summary>What follows every sign-in: its time, the person's language and theme, and the effects of other slices.</summary>
internal sealed class SignInCompletion(
    PortalUserManager users, IEnumerable<ISignInEffect> effects, IHttpContextAccessor accessor, TimeProvider time, ILogger<SignInCompletion> logger)
{
    public async Task CompleteAsync(User user, CancellationToken cancellationToken)
    {
        var http = accessor.HttpContext ?? throw new InvalidOperationException("Only a request can sign in.");
        user.MarkSignedIn(time.GetUtcNow());
        await users.UpdateAsync(user);
        PreferenceCookies.Write(http, user, time.GetUtcNow());
        foreach (var effect in effects) await RunAsync(effect, user.Id, http, cancellationToken);
        logger.LogInformation("User {UserId} signed in", user.Id);
    }

    private async Task RunAsync(ISignInEffect effect, Guid userId, HttpContext http, CancellationToken cancellationToken)
    {
        try
        {
            await effect.SignedInAsync(userId, http, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // a cart that could not be merged is no reason to keep its owner out
            logger.LogError(e, "{Effect} failed after the sign-in of {UserId}", effect.GetType().Name, userId);
        }
    }
}
