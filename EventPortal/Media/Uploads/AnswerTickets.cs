using Microsoft.AspNetCore.DataProtection;

namespace EventPortal.Media.Uploads;

/// <summary>The right to send files to one organization as answers, given by the forms that ask for them; a form may stay open for a day.</summary>
internal sealed class AnswerTickets(IDataProtectionProvider protection)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("EventPortal.Media.Answer").ToTimeLimitedDataProtector();

    public string Issue(Guid organizationId) => protector.Protect(organizationId.ToString("N"), Lifetime);

    /// <summary>The organization; null: no ticket of ours, or over.</summary>
    public Guid? Read(string? ticket)
    {
        if (string.IsNullOrEmpty(ticket)) return null;
        try
        {
            return Guid.TryParseExact(protector.Unprotect(ticket), "N", out var id) ? id : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
