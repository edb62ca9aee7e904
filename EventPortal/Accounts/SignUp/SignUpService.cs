using EventPortal.Accounts.Mails;
using EventPortal.Accounts.Users;
using EventPortal.Shared.Data;
using EventPortal.Shared.Domain;
using EventPortal.Shared.Settings;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Accounts.SignUp;

/// <summary>
/// Opens accounts. The page answers the same whether the address was free or not; the letter tells its owner which of the two it was.
/// </summary>
internal sealed class SignUpService(AppDbContext db, PortalUserManager users, AccountMails mails, SiteSettings site, TimeProvider time)
{
    /// <summary>False: an admin closed the form.</summary>
    public bool IsOpen => site.Current.SignUpOpen;

    /// <returns>What is wrong with the password; empty when a letter is on its way.</returns>
    public async Task<IReadOnlyList<IdentityError>> SignUpAsync(SignUpRequest request, CancellationToken cancellationToken)
    {
        Guard.That(IsOpen, AccountsErrors.SignUpClosed);
        var user = User.WithEmail(request.Email, request.FirstName, request.LastName, request.Culture, time.GetUtcNow());
        var faults = await users.CheckPasswordRulesAsync(user, request.Password);
        if (faults.Count > 0) return faults;
        if (await users.FindByEmailAsync(user.Email!) is { } owner)
        {
            await AnswerOwnerAsync(owner, request, cancellationToken);
            return [];
        }
        try
        {
            await CreateAsync(user, request, cancellationToken);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation(UserConfiguration.EmailIndex))
        {
            // as below, only closer
            db.ForgetChanges();
        }
        return [];
    }

    /// <summary>Another letter, for who knows the password of an unconfirmed account.</summary>
    public async Task ResendAsync(string email, string password, string? returnUrl, CancellationToken cancellationToken)
    {
        if (await users.FindByEmailAsync(email.Trim()) is not { EmailConfirmed: false } user || !await users.CheckPasswordAsync(user, password)) return;
        mails.SendConfirmation(db, user, await users.GenerateEmailConfirmationTokenAsync(user), returnUrl);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <returns>False: the link is too old, was used, or never was ours.</returns>
    public async Task<bool> ConfirmAsync(Guid userId, string token, CancellationToken cancellationToken)
    {
        if (await users.FindByIdAsync(userId.ToString()) is not { } user) return false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var isFirst = user.EmailVerifiedAt is null;
        if (!(await users.ConfirmEmailAsync(user, token)).Succeeded) return false;
        user.MarkEmailVerified(time.GetUtcNow());
        if (isFirst) mails.SendWelcome(db, user);
        await users.UpdateAsync(user);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private async Task CreateAsync(User user, SignUpRequest request, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var created = await users.CreateAsync(user, request.Password);
        // the same form came twice: the other one has just sent the letter
        if (created.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.DuplicateEmail))) return;
        created.OrThrow();
        mails.SendConfirmation(db, user, await users.GenerateEmailConfirmationTokenAsync(user), request.ReturnUrl);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task AnswerOwnerAsync(User owner, SignUpRequest request, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // hashed in either case, so that both take the same time
        var hash = users.PasswordHasher.HashPassword(owner, request.Password);
        if (owner.EmailConfirmed)
        {
            mails.SendEmailTaken(db, owner, request.ReturnUrl);
        }
        else
        {
            // nobody has proved to own the address yet: the last who asks sets the password, and earlier links die with the stamp, so that
            // a stranger who was first here does not get an account that its owner confirms
            owner.PasswordHash = hash;
            owner.Rename(request.FirstName, request.LastName, time.GetUtcNow());
            (await users.UpdateSecurityStampAsync(owner)).OrThrow();
            mails.SendConfirmation(db, owner, await users.GenerateEmailConfirmationTokenAsync(owner), request.ReturnUrl);
        }
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}

internal sealed record SignUpRequest(string Email, string FirstName, string LastName, string Password, string Culture)
{
    /// <summary>Local address; the letter leads back to it.</summary>
    public string? ReturnUrl { get; init; }
}
