namespace EventPortal.Payments.Gateways;

/// <summary>An organization's account at a provider, decrypted for one call. By convention "merchant" is the public id that callbacks repeat.</summary>
internal sealed class GatewayAccount(Guid gatewayId, bool isTest, IReadOnlyDictionary<string, string> credentials)
{
    public Guid GatewayId { get; } = gatewayId;

    public bool IsTest { get; } = isTest;

    public string? Merchant => credentials.GetValueOrDefault("merchant");

    public string Credential(string name) => credentials.TryGetValue(name, out var value)
        ? value
        : throw new GatewayException($"The account {GatewayId} has no credential '{name}'.");
}
