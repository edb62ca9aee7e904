using System.Linq.Expressions;
using EventPortal.Accounts.Users;
using EventPortal.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EventPortal.Accounts.SignIn;

/// <summary>
/// Counts guesses. An attempt is counted before the password is looked at, in one guarded statement, so that a hundred guesses sent at once
/// are still five; a right one takes its count back.
/// </summary>
internal sealed class SignInAttempts(AppDbContext db, IOptions<AccountsOptions> options, TimeProvider time)
{
    /// <summary>False: the account is locked, the password must not be looked at.</summary>
    public async Task<bool> BeginAsync(User user, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        DateTimeOffset? until = now + options.Value.LockoutTime;
        var allowed = options.Value.LockoutFailures - 1;
        var begun = await db.Users.Where(u => u.Id == user.Id && (u.LockoutEnd == null || u.LockoutEnd <= now)).ExecuteUpdateAsync(
            s => s.SetProperty(u => u.LockoutEnd, u => u.AccessFailedCount >= allowed ? until : null)
                .SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount >= allowed ? 0 : u.AccessFailedCount + 1),
            cancellationToken);
        await ReloadAsync(user, cancellationToken);
        return begun == 1;
    }

    /// <summary>The password was right, the second factor is still to come: earlier failures go on counting, or its codes could be guessed for ever.</summary>
    public Task TakeBackAsync(User user, CancellationToken cancellationToken)
    {
        var last = options.Value.LockoutFailures - 1;
        return SetAsync(user, u => u.AccessFailedCount == 0 ? last : u.AccessFailedCount - 1, cancellationToken);
    }

    public Task ClearAsync(User user, CancellationToken cancellationToken) => SetAsync(user, _ => 0, cancellationToken);

    private async Task SetAsync(User user, Expression<Func<User, int>> count, CancellationToken cancellationToken)
    {
        await db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(
            s => s.SetProperty(u => u.LockoutEnd, (DateTimeOffset?)null).SetProperty(u => u.AccessFailedCount, count), cancellationToken);
        await ReloadAsync(user, cancellationToken);
    }

    private Task ReloadAsync(User user, CancellationToken cancellationToken) => db.Entry(user).ReloadAsync(cancellationToken);
}
