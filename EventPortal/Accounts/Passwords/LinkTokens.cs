using System.Buffers.Text;
using System.Security.Cryptography;
using EventPortal.Accounts.Users;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EventPortal.Accounts.Passwords;

/// <summary>
/// Tokens of the links in letters: encrypted, bound to the user, the purpose and the security stamp (so that the first use, or any change of
/// the password, makes all of them worthless) and to the portal's clock.
/// </summary>
internal sealed class LinkTokens(IDataProtectionProvider protection, IOptions<AccountsOptions> options, TimeProvider time)
    : IUserTwoFactorTokenProvider<User>
{
    public const string Name = "Links";

    private readonly IDataProtector protector = protection.CreateProtector("EventPortal.Accounts.LinkTokens.v1");

    public async Task<string> GenerateAsync(string purpose, UserManager<User> manager, User user)
    {
        using var stream = new MemoryStream();
        await using (var writer = new BinaryWriter(stream))
        {
            writer.Write(time.GetUtcNow().UtcTicks);
            writer.Write(user.Id.ToByteArray());
            writer.Write(purpose);
            writer.Write(await manager.GetSecurityStampAsync(user));
        }
        return Base64Url.EncodeToString(protector.Protect(stream.ToArray()));
    }

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<User> manager, User user)
    {
        if (Unprotect(token) is not { } payload) return false;
        using var reader = new BinaryReader(new MemoryStream(payload));
        var made = new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero);
        return new Guid(reader.ReadBytes(16)) == user.Id
            && reader.ReadString() == purpose
            && reader.ReadString() == await manager.GetSecurityStampAsync(user)
            && time.GetUtcNow() < made + LifetimeOf(purpose);
    }

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<User> manager, User user) => Task.FromResult(false);

    private TimeSpan LifetimeOf(string purpose) =>
        purpose == UserManager<User>.ResetPasswordTokenPurpose ? options.Value.ResetLinkLifetime : options.Value.ConfirmLinkLifetime;

    private byte[]? Unprotect(string token)
    {
        try
        {
            return protector.Unprotect(Base64Url.DecodeFromChars(token));
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
