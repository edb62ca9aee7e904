using EventPortal.Accounts.Contracts;
using EventPortal.Accounts.Mails;
using EventPortal.Accounts.Users;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;
using EventPortal.Shared.Web.Cultures;
using Microsoft.EntityFrameworkCore;

namespace EventPortal.Accounts.SignUp;

/// <summary>One row in the caller's transaction; who has which account is looked up later, out of the request.</summary>
internal sealed class AccountOpening : IAccountOpening
{
    public void Request(AppDbContext db, AccountWanted wanted) => db.Enqueue(wanted);
}

/// <summary>
/// Opens the account, without a password, and sends the link that sets one: whoever follows it has shown to read the mailbox. Safe to repeat.
/// </summary>
internal sealed class OpenWantedAccount(AppDbContext db, PortalUserManager users, AccountMails mails) : IOutboxHandler<AccountWanted>
{
    public const string Name = "accounts.account-wanted";

    // however often the button is pressed, a mailbox gets one letter in this time
    private static readonly TimeSpan Once = TimeSpan.FromMinutes(10);

    public async Task HandleAsync(AccountWanted message, CancellationToken cancellationToken)
    {
        var user = await users.FindByEmailAsync(message.Email) ?? await CreateAsync(message);
        if (user is null or { BlockedAt: not null }) return;
        if (user.EmailConfirmed) mails.SendEmailTaken(db, user);
        else mails.SendSetPassword(db, user, await users.GeneratePasswordResetTokenAsync(user), $"{Name}:{user.Id:N}:{message.At.UtcTicks / Once.Ticks}");
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<User?> CreateAsync(AccountWanted message)
    {
        var culture = (PortalCultures.Find(message.Culture) ?? PortalCultures.Default).Name;
        var user = User.WithEmail(message.Email, message.FirstName, message.LastName, culture, message.At);
        try
        {
            var created = await users.CreateAsync(user);
            if (created.Succeeded) return user;
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation(UserConfiguration.EmailIndex))
        {
            // another server was quicker
            db.ForgetChanges();
        }
        return await users.FindByEmailAsync(message.Email);
    }
}
