using System.Buffers.Text;
using EventPortal.Accounts.SignIn;
using EventPortal.Accounts.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EventPortal.Accounts.Passkeys;

/// <summary>The passkeys of one user.</summary>
internal sealed class PasskeyService(PortalUserManager users, PortalSignInManager signIn, IOptions<AccountsOptions> options)
{
    public const int MaxNameLength = 60;

    public int MaxPasskeys => options.Value.MaxPasskeys;

    public async Task<IReadOnlyList<UserPasskeyInfo>> ListAsync(User user) => [.. (await users.GetPasskeysAsync(user)).OrderBy(p => p.CreatedAt)];

    /// <param name="credentialJson">The browser's answer to the creation options.</param>
    /// <returns>False: the answer does not hold, or there are too many already.</returns>
    public async Task<bool> AddAsync(User user, string credentialJson, string name)
    {
        if ((await users.GetPasskeysAsync(user)).Count >= MaxPasskeys) return false;
        var attestation = await signIn.PerformPasskeyAttestationAsync(credentialJson);
        // the options were made for somebody: nobody else may keep the key
        if (!attestation.Succeeded || attestation.UserEntity.Id != user.Id.ToString()) return false;
        attestation.Passkey.Name = Shorten(name);
        return (await users.AddOrUpdatePasskeyAsync(user, attestation.Passkey)).Succeeded;
    }

    public async Task RenameAsync(User user, string id, string name)
    {
        if (string.IsNullOrWhiteSpace(name) || await FindAsync(user, id) is not { } passkey) return;
        passkey.Name = Shorten(name);
        (await users.AddOrUpdatePasskeyAsync(user, passkey)).OrThrow();
    }

    public async Task DeleteAsync(User user, string id)
    {
        if (await FindAsync(user, id) is { } passkey) (await users.RemovePasskeyAsync(user, passkey.CredentialId)).OrThrow();
    }

    public static string IdOf(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    private async Task<UserPasskeyInfo?> FindAsync(User user, string id) => (await users.GetPasskeysAsync(user)).FirstOrDefault(p => IdOf(p) == id);

    private static string Shorten(string name) => name.Trim() is { Length: > MaxNameLength } trimmed ? trimmed[..MaxNameLength] : name.Trim();
}
