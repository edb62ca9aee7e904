using System.Security.Cryptography;
using System.Text;
using EventPortal.Shared.Domain;

namespace EventPortal.Payments.Sandbox;

/// <summary>Who takes money at the test bank. The bank is a stranger to the portal: it knows no organizations, only its own merchants.</summary>
public sealed class SandboxMerchant : Entity, IGlobal
{
    private SandboxMerchant() => (Code, Name, ApiKeyHash, SealedSecret) = ("", "", "", "");

    /// <summary>Public id, "sandbox-4f9a…".</summary>
    public string Code { get; private set; }

    public string Name { get; private set; }

    public string ApiKeyHash { get; private set; }

    /// <summary>Key of the callbacks' signatures, encrypted.</summary>
    public string SealedSecret { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public static SandboxMerchant Create(string code, string name, string apiKey, string sealedSecret, DateTimeOffset now) => new()
    {
        Id = NewId(now), Code = code, Name = name, ApiKeyHash = Hash(apiKey), SealedSecret = sealedSecret, CreatedAt = now,
    };

    public bool Knows(string apiKey) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(ApiKeyHash), Encoding.ASCII.GetBytes(Hash(apiKey)));

    private static string Hash(string apiKey) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(apiKey)));
}
