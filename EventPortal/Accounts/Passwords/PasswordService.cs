using EventPortal.Accounts.Mails;
using EventPortal.Accounts.SignIn;
using EventPortal.Accounts.Users;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;
using Microsoft.AspNetCore.Identity;

namespace EventPortal.Accounts.Passwords;

/// <summary>Changes of passwords. Each ends every other session of the user and tells the owner by letter.</summary>
internal sealed class PasswordService(AppDbContext db, PortalUserManager users, SignInAttempts attempts, AccountMails mails, TimeProvider time)
{
    public async Task RequestResetAsync(string email, CancellationToken cancellationToken)
    {
        db.Enqueue(new ResetRequested(email.Trim()));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<IdentityResult> ResetAsync(Guid userId, string token, string password, CancellationToken cancellationToken)
    {
        if (await users.FindByIdAsync(userId.ToString()) is not { } user) return IdentityResult.Failed(users.ErrorDescriber.InvalidToken());
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var result = await users.ResetPasswordAsync(user, token, password);
        if (!result.Succeeded) return result;
        // whoever reads the mailbox has confirmed the address, and may come in at once even if somebody had locked the account
        user.MarkEmailVerified(time.GetUtcNow());
        await SaveWithLetterAsync(user, cancellationToken);
        await attempts.ClearAsync(user, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    /// <param name="current">Null when the account has no password yet (Telegram).</param>
    public async Task<IdentityResult> ChangeAsync(User user, string? current, string password, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var result = user.PasswordHash is null
            ? await users.AddPasswordAsync(user, password)
            : await users.ChangePasswordAsync(user, current ?? "", password);
        if (!result.Succeeded) return result;
        await SaveWithLetterAsync(user, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    private async Task SaveWithLetterAsync(User user, CancellationToken cancellationToken)
    {
        mails.SendPasswordChanged(db, user);
        (await users.UpdateAsync(user)).OrThrow();
        await db.SaveChangesAsync(cancellationToken);
    }
}
