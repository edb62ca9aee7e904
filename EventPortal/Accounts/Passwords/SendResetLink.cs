using EventPortal.Accounts.Mails;
using EventPortal.Accounts.Users;
using EventPortal.Shared.Data;
using EventPortal.Shared.Data.Outbox;

namespace EventPortal.Accounts.Passwords;

/// <summary>Sends the link if the address has an account; a repeated run sends a second, equally good letter.</summary>
internal sealed class SendResetLink(AppDbContext db, PortalUserManager users, AccountMails mails) : IOutboxHandler<ResetRequested>
{
    public const string Name = "accounts.reset-requested";

    public async Task HandleAsync(ResetRequested message, CancellationToken cancellationToken)
    {
        if (await users.FindByEmailAsync(message.Email) is not { BlockedAt: null } user) return;
        mails.SendReset(db, user, await users.GeneratePasswordResetTokenAsync(user));
        await db.SaveChangesAsync(cancellationToken);
    }
}
