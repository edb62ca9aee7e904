using EventPortal.Accounts.Contracts;
using EventPortal.Accounts.Users;

namespace EventPortal.Accounts.PersonalData;

/// <summary>The account's own part of the export: everything but secrets.</summary>
internal sealed class AccountDataSource(PortalUserManager users) : IPersonalDataSource
{
    public string Section => "account";

    public async Task<object?> CollectAsync(Guid userId, CancellationToken cancellationToken)
    {
        if (await users.FindByIdAsync(userId.ToString()) is not { } user) return null;
        var passkeys = await users.GetPasskeysAsync(user);
        var logins = await users.GetLoginsAsync(user);
        return new
        {
            user.Id,
            user.Email,
            user.EmailVerifiedAt,
            user.TelegramId,
            user.FirstName,
            user.LastName,
            user.AvatarUrl,
            user.Culture,
            user.TimeZone,
            Theme = user.Theme.ToString(),
            user.CreatedAt,
            user.UpdatedAt,
            user.LastLoginAt,
            user.TwoFactorEnabled,
            Roles = await users.GetRolesAsync(user),
            Passkeys = passkeys.Select(p => new { p.Name, p.CreatedAt, p.IsBackedUp }),
            Logins = logins.Select(l => new { l.LoginProvider, l.ProviderKey }),
        };
    }
}
