using EventPortal.Payments.Gateways;
using EventPortal.Shared.Domain;

namespace EventPortal.Payments.Sandbox;

/// <summary>Opens an account at the test bank for an organization: the bank's merchant, and the portal's way to pay with the same keys.</summary>
public sealed class SandboxAccounts(GatewayCredentials credentials)
{
    /// <returns>Both to be saved by the caller.</returns>
    internal (SandboxMerchant Merchant, PaymentGateway Gateway) Open(Guid organizationId, string organizationName, string methodName, int order, DateTimeOffset now)
    {
        var (code, apiKey, secret) = ($"sandbox-{organizationId:N}", Codes.NewToken(), Codes.NewToken());
        var sealedSecret = credentials.Seal(new Dictionary<string, string>(StringComparer.Ordinal) { ["secret"] = secret });
        var account = credentials.Seal(new Dictionary<string, string>(StringComparer.Ordinal) { ["merchant"] = code, ["apiKey"] = apiKey, ["secret"] = secret });
        return (SandboxMerchant.Create(code, organizationName, apiKey, sealedSecret, now),
            PaymentGateway.Create(organizationId, SandboxGateway.Key, methodName, account, isTest: true, order, now));
    }
}
