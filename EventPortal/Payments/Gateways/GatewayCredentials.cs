using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace EventPortal.Payments.Gateways;

/// <summary>Seals the credentials of accounts for the database and opens them for a call; the keys are the portal's data protection keys.</summary>
public sealed class GatewayCredentials(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("EventPortal.Payments.Credentials.v1");

    public string Seal(IReadOnlyDictionary<string, string> credentials) => protector.Protect(JsonSerializer.Serialize(credentials));

    internal IReadOnlyDictionary<string, string> Open(string encrypted)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(protector.Unprotect(encrypted)) ?? [];
        }
        catch (CryptographicException e)
        {
            throw new GatewayException("The credentials were sealed with keys that this portal does not have.", e);
        }
    }
}
