using System.Globalization;
using Microsoft.AspNetCore.DataProtection;

namespace EventPortal.Media.Uploads;

/// <summary>
/// The right to send the parts of one upload, given by the page that began it. It stands in a header of its own, which no form of another site can
/// send, so the endpoint needs no token against forged requests.
/// </summary>
internal sealed class UploadTickets(IDataProtectionProvider protection)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("EventPortal.Media.Upload").ToTimeLimitedDataProtector();

    public string Issue(Guid mediaId, Guid userId) => protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{mediaId:N}.{userId:N}"), Lifetime);

    /// <summary>The file; null: no ticket of ours, over, or somebody else's.</summary>
    public Guid? Read(string? ticket, Guid? userId)
    {
        if (string.IsNullOrEmpty(ticket) || userId is not { } user) return null;
        try
        {
            var parts = protector.Unprotect(ticket).Split('.');
            return parts.Length == 2 && parts[1] == user.ToString("N") && Guid.TryParseExact(parts[0], "N", out var id) ? id : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
